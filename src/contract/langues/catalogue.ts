import type { fr } from './fr.ts';

/** A text that goes with a number, by plural category (`Intl.PluralRules`); `{n}` is the number. */
export type Formes = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** All the words of the mirror in one language: those of the French one, key by key. One more or one less fails the types. */
export type Catalogue = typeof fr;

/** Which way a language is written. */
export type Sens = 'ltr' | 'rtl';
