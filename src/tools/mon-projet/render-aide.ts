import { adresses } from '../../contract/addresses/adresses.ts';
import { mailtoHref } from '../../contract/addresses/outside-links.ts';
import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import { type Souhait, type SouhaitAdresse, souhaitAddress } from '../../contract/mon-projet/souhait.ts';
import { pluriel } from '../../contract/words/format.ts';
import { createElement, createLink } from '../kit/create-element.ts';
import { describeReseau } from './describe-option.ts';
import type { SouhaitCharge } from './load-souhait.ts';
import { rankOptions } from './rank-options.ts';
import type { Referentiel } from './referentiel.ts';

/** What to do when nothing answers: ask for less, read the pages, write to who helps. */
export function renderAide(charge: SouhaitCharge, state: SouhaitAdresse): HTMLElement {
  const { souhait, options, donnees, dico } = charge;
  const pays = dico.pays.get(souhait.pays);
  const theme = dico.thematiques.get(souhait.theme);
  const less = suggestRelaxations(souhait, options, dico).map(({ libelle, change, compte }) =>
    createElement(
      'li',
      {},
      createElement('a', { href: souhaitAddress.write({ ...state, ...change, note: [], voir: true }) }, libelle),
      ` : ${pluriel(compte, 'option')}`,
    ),
  );
  const pages = [
    pays &&
      createElement(
        'li',
        {},
        createLink(`Coopérer ${pays.dans}`, adresses.pays(pays.slug)),
        ' : le contexte et les contacts',
      ),
    theme &&
      createElement('li', {}, createLink(theme.nom, adresses.thematique(theme.slug)), ' : qui aide sur ce sujet'),
  ].filter((line) => line !== undefined);
  const desks = [
    ...donnees.aide.map(({ organisation, courriel }) =>
      createElement(
        'li',
        {},
        `${organisation} : `,
        createElement('a', { href: mailtoHref(courriel ?? '') }, courriel ?? ''),
      ),
    ),
    ...dico.reseaux.map((reseau) => createElement('li', {}, `${describeReseau(reseau)}, votre réseau régional`)),
  ];
  return createElement(
    'div',
    { class: 'encart' },
    createElement('h3', {}, 'Aucun programme ni partenaire connu ne répond à ce souhait'),
    createElement(
      'p',
      {},
      'Ce n’est pas une impossibilité : les documents de ce site n’en décrivent pas. Trois façons d’avancer.',
    ),
    less.length > 0 && createElement('h4', {}, 'Demander un peu moins'),
    less.length > 0 && createElement('ul', {}, ...less),
    pages.length > 0 && createElement('h4', {}, 'Lire ce que le guide en dit'),
    pages.length > 0 && createElement('ul', {}, ...pages),
    createElement('h4', {}, 'Écrire à qui connaît le terrain'),
    createElement('ul', {}, ...desks),
  );
}

/** A wish that asks for less, and how many options answer it. */
interface Relachement {
  libelle: string;
  change: Partial<Pick<Souhait, 'theme' | 'pays' | 'budget'>>;
  compte: number;
}

/** What to give up when nothing answers: one thing first, then everything. Only what leads somewhere. */
export function suggestRelaxations(
  souhait: Souhait,
  options: readonly OptionProjet[],
  ref: Referentiel,
): Relachement[] {
  const { theme, pays, budget } = souhait;
  const candidates: (Omit<Relachement, 'compte'> | false)[] = [
    pays !== '' && theme !== '' && { libelle: 'Sans choisir de pays', change: { pays: '' } },
    theme !== '' && pays !== '' && { libelle: 'Sans choisir de thème', change: { theme: '' } },
    budget !== null && { libelle: 'Sans fixer de budget', change: { budget: null } },
    (theme !== '' || pays !== '') && { libelle: 'Sans thème ni pays', change: { theme: '', pays: '' } },
  ];
  return candidates.flatMap((candidate) => {
    if (candidate === false) return [];
    const compte = rankOptions({ ...souhait, ...candidate.change }, options, ref).filter(({ repond }) => repond).length;
    return compte === 0 ? [] : [{ ...candidate, compte }];
  });
}
