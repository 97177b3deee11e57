import { renameSync, rmSync } from 'node:fs';
import { UsageError } from '../lib/command.ts';
import { hasMarker } from '../lib/marker.ts';
import { checkDestination } from './destination.ts';
import { mirrorSite } from './press/site-folder.ts';

/** Where the site before stands, beside the one in place. */
export const precedentOf = (out: string): string => checkDestination(`${out}.precedent`, '--out');

/** The site in place, held aside under second names of its files until it is known whether another one takes its place. */
interface MisDeCote {
  /** Another site took its place: it is the site before now. */
  keep(): void;
  /** It stays in place: whatever site was before it still is. */
  drop(): void;
}

export function setAside(out: string): MisDeCote {
  const precedent = precedentOf(out);
  const echange = checkDestination(`${out}.echange`, '--out');
  const drop = () => rmSync(echange, { recursive: true, force: true });
  drop();
  mirrorSite(out, echange);
  const keep = () => {
    rmSync(precedent, { recursive: true, force: true });
    renameSync(echange, precedent);
  };
  return { keep, drop };
}

/** @throws UsageError when there is no site before, whole */
export function assertPrecedent(out: string, typed: string): string {
  const precedent = precedentOf(out);
  if (!hasMarker(precedent)) throw new UsageError(`« ${typed}.precedent » : aucun site d’avant à remettre en place`);
  return precedent;
}
