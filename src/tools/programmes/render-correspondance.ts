import { withBase } from '../../contract/addresses/with-base.ts';
import { formatVigilances, TITRE_VIGILANCE } from '../../contract/rules/vigilance.ts';
import { formatListe } from '../../contract/words/format.ts';
import { LIBELLES_GENRE } from '../../contract/words/libelles.ts';
import { createElement } from '../kit/create-element.ts';
import type { Correspondance, Noms } from './match-offre.ts';

/** Beyond this, countries are counted. */
const PAYS = 4;

/** A card: what it is, and point by point how it answers what was asked for. */
export function renderCorrespondance(
  { offre, criteres }: Correspondance,
  noms: Noms,
  niveau: 'h2' | 'h3',
): HTMLLIElement {
  const { genre, titre, resume, adresse, pays, budget, pourQui, age } = offre;
  const where = pays.length > PAYS ? `${pays.length} pays` : formatListe(pays.map((code) => noms.pays[code] ?? code));
  const cautions = pays.flatMap((code) => {
    const raisons = noms.vigilances[code];
    return raisons ? [{ nom: noms.pays[code] ?? code, raisons }] : [];
  });
  const isSaid = (cle: string) => criteres.some((critere) => critere.cle === cle);
  const facts = [
    !isSaid('budget') && `Budget\u00a0: ${budget.texte}`,
    !isSaid('nature') && pourQui && `Pour qui\u00a0: ${pourQui.texte}`,
  ].filter(Boolean);
  return createElement(
    'li',
    { class: `fiche ${genre}` },
    createElement('span', { class: 'genre' }, [LIBELLES_GENRE[genre], where].filter(Boolean).join(' · ')),
    createElement(niveau, {}, createElement('a', { href: withBase(adresse) }, titre)),
    createElement('p', {}, resume),
    ...(cautions.length > 0
      ? [createElement('p', { class: 'vigilance-ligne' }, `${TITRE_VIGILANCE} : ${formatVigilances(cautions)}`)]
      : []),
    createElement(
      'ul',
      { class: 'criteres', 'aria-label': 'Ce que la source en dit' },
      ...criteres.map(({ verdict, texte }) => createElement('li', { class: verdict }, texte)),
      ...facts.map((fact) => createElement('li', {}, fact || '')),
    ),
    createElement('p', { class: 'age' }, age),
  );
}
