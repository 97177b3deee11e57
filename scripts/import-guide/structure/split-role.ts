import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';

/** Words by which a role begins, folded. */
const ROLE =
  /^(?:adjoint|agent|attache|charge|chef|commissaire|comite|conseiller|consul(?! general de| ?at)|coordinat|coordonnat|correspondant|delegue|depute|directeur|directrice|directions?|elu|expert|gestionnaire|groupe|groupes|maire|membre|premier|president|referent|representant|responsable|secretaire|secretariat|senateur|senatrice|tresorier|vice)/;

/** Nouns by which the name of a body begins, folded. */
const BODY =
  /^(?:academie|agence|alliance|ambassade|assemblee|association|bureau|centre|chambre|collectif|comite|commission|communaute|commune|confederation|conference|conseil|conservatoire|consulat|cooperation|delegation|departement|direction|federation|fondation|fonds|forum|front|groupement|institut|maison|mairie|metropole|ministere|mission|municipalite|office|organisation|parc|pole|prefecture|programme|province|region|reseau|secretariat|service|syndicat|union|universite|ville)s?\b/;

const LINK =
  /(?:^|[\s(])((?:au sein (?:de la |de l[’']|du |des |de |d[’'])|de la |de l[’']|du |des |de |d[’']|à la |à l[’']|à |aux |au ))/giu;

export const isRole = (text: string): boolean => ROLE.test(foldText(text));
export const isBody = (text: string): boolean => BODY.test(foldText(text));

/** A role and the body it is held in: « secrétaire exécutif de l’Association nationale… » is both in one. */
export function splitRole(text: string): { fonction: string | null; organisation: string | null } {
  const trimmed = text.trim();
  if (trimmed === '') return { fonction: null, organisation: null };
  if (!isRole(trimmed) || (isBody(trimmed) && !/^(?:groupe|comité|secrétariat)/iu.test(trimmed))) {
    return { fonction: null, organisation: trimmed };
  }
  const cut = findBody(trimmed);
  if (cut === null) return { fonction: trimmed, organisation: null };
  const fonction = trimmed.slice(0, cut.from).trim().replace(/,$/, '');
  // « représentant du GESCOD au Cameroun »: where it is held belongs to the role.
  const [, sigle, place] = /^(\p{Lu}[\p{Lu}\d-]{2,}) ((?:au|aux|en|à) .+)$/u.exec(trimmed.slice(cut.to).trim()) ?? [];
  if (sigle !== undefined) return { fonction: `${fonction} ${place}`, organisation: sigle };
  return { fonction, organisation: trimmed.slice(cut.to).trim() };
}

/** Where the body’s name begins: a noun of body or a capital after a link word; the last noun of body wins. */
function findBody(text: string): { from: number; to: number } | null {
  const links = [...text.matchAll(LINK)].map((match) => {
    const from = match.index + match[0].length - (match[1] ?? '').length;
    return { from, to: from + (match[1] ?? '').length };
  });
  const bodies = links.filter(({ to }) => isBody(text.slice(to)) && !isTopic(text, to));
  if (bodies.length > 0)
    return bodies.find(({ to }) => /^\p{Lu}|^ministère|^ambassade/u.test(text.slice(to))) ?? itemAt(bodies, -1);
  const names = links.filter(({ from, to }) => /^\p{Lu}/u.test(text.slice(to)) && /\S/.test(text.slice(0, from)));
  const acronym = names.find(({ to }) => /^\p{Lu}[\p{Lu}\d-]+\b/u.test(text.slice(to)));
  const last = acronym ?? names.at(-1);
  if (last !== undefined) return last;
  const bare = /\s(\p{Lu}[\p{Lu}\d-]{2,})$/u.exec(text);
  return bare === null ? null : { from: bare.index, to: bare.index + 1 };
}

/** « chargée de mission », « directeur de la coopération »: a duty, not a body. */
const isTopic = (text: string, at: number): boolean =>
  /^(?:mission|coopération|programmes?|pôle|service)\b/u.test(text.slice(at)) && !/^\p{Lu}/u.test(text.slice(at));
