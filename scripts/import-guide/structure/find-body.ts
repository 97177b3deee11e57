import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import { itemAt } from '../../lib/item-at.ts';

const BODY =
  /(?:l[’'](association|agence|alliance|initiative|institut|office|observatoire|union)|la (chambre|commission|conférence|fédération|fondation|mission|plateforme)|le (centre|comité|forum|fonds|partenariat|programme|réseau|syndicat))\s+((?:[^\s,.;:(]+\s?){1,9})/iu;
const STOPS =
  / (?:a|ont|est|sont|est l|qui|dont|que|avec|assure|propose|vient|permet|mène|créée?s?|publié|anime|rassemble|lance|souhaite|se|s[’']|fait|met|offre|organise|soutient|développe|accompagne|vise|favorise|joue|peut|regroupe|réunit|apporte|contribue|constitue|en)(?: |$).*$/u;

/** The body that a paragraph is about: « La Fédération des parcs…, assure », « l’association COFOR International (…) ». */
export function findBody(text: string): string | null {
  const match = BODY.exec(text);
  if (match === null) return null;
  const noun = match[1] ?? match[2] ?? match[3] ?? '';
  const name = ` ${(match[4] ?? '').trim()}`.replace(STOPS, '').trim();
  if (name === '') return null;
  // « l’association Climate Chance » is called Climate Chance; « la Fédération des parcs… » keeps its noun.
  return /^(?:\p{Lu}|«)/u.test(name) && /^association|initiative$/u.test(noun) ? name : `${capitalise(noun)} ${name}`;
}

const PLAIN =
  /^(?:association|commune|cooperation|federation|international|mairie|metropole|parcs?|region|reseau|ville)s?$/;

/** The name that one word of a domain is the end of: `mairie-belfort.fr` → « Grand Belfort ». */
export function findDomainWord(text: string, domain: string): string | null {
  for (const piece of domain.replace(/\.[a-z]+$/, '').split(/[.-]/)) {
    if (piece.length < 5 || PLAIN.test(piece)) continue;
    const names = [...text.matchAll(/\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*)*/gu)].map(([name]) =>
      name.replace(/^[LlDd][’']\p{Ll}+\s+/u, ''),
    );
    const name = names.find((one) => foldText(one).split(' ').at(-1) === piece);
    if (name !== undefined) return name;
  }
  return null;
}

const LINKS = new Set(['d', 'de', 'des', 'du', 'et', 'l', 'la', 'le', 'les']);

/** The words of a text that a domain is made of: `climate-chance.org` → « Climate Chance », `fnau.org` → « FNAU ». */
export function findDomainName(text: string, domain: string): string | null {
  const stem = foldText(domain.replace(/\.[a-z]+$/, '')).replaceAll(' ', '');
  if (stem.length < 3) return null;
  const words = [...text.matchAll(/[\p{L}\d’'-]+/gu)];
  for (let from = 0; from < words.length; from += 1) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < stem.length; to += 1) {
      const word = foldText(itemAt(words, to)[0]).replaceAll(' ', '');
      joined += LINKS.has(word) ? '' : word;
      if (joined !== stem) continue;
      const name = text.slice(itemAt(words, from).index, itemAt(words, to).index + itemAt(words, to)[0].length);
      return /^\p{Lu}/u.test(name) ? name : null;
    }
  }
  return null;
}
