import { element } from './element.ts';

/** A title that a section is labelled by. */
export const titled = (tag: 'h2' | 'h3', id: string, text: string): HTMLElement => element(tag, { id }, text);

/** An address of the site under its base path. */
export const toHref = (path: string, base: string): string => `${base.replace(/\/$/, '')}${path}`;
