import { formatListe } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { ActionLine, LienNomme } from './describe-action.ts';

/** More names than that make a line too long; the page of the action has them all. */
const NAMED = 3;

export const createLien = ({ nom, href }: LienNomme): HTMLElement => createElement('a', { href }, nom);

/** Links separated by commas: `Angers, Nantes et 4 autres`. */
export function createLiens(liens: readonly LienNomme[]): (Node | string)[] {
  const shown = liens.length > NAMED ? liens.slice(0, NAMED - 1) : liens;
  const nodes = shown.flatMap((lien, index) => (index === 0 ? [createLien(lien)] : [', ', createLien(lien)]));
  return shown.length < liens.length ? [...nodes, ` et ${liens.length - shown.length} autres`] : nodes;
}

/** The name of an action: the link of a project, or those of both sides of a cooperation. */
export function createName({ nom, href, collectivites, partenaires }: ActionLine): (Node | string)[] {
  if (href !== null) return [createLien({ nom, href })];
  if (partenaires.length === 0) return createLiens(collectivites);
  return [...createLiens(collectivites), ' – ', ...createLiens(partenaires)];
}

/** What is said under the name: « Projet · Angers » ; a cooperation has told who already. */
export function describeUnder({ href, forme, collectivites }: ActionLine): string {
  const noms = collectivites.map(({ nom }) => nom);
  return href === null ? forme : `${forme}\u00a0· ${formatListe(noms, { max: NAMED, montres: 1 })}`;
}
