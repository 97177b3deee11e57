import { withBase } from '../../contract/addresses/with-base.ts';
import { type LibellesRecherche, TYPES } from '../../contract/recherche/entree.ts';
import { cite, formatNombre, pluriel } from '../../contract/words/format.ts';
import { startCopying } from '../kit/copy-buttons.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { type FacetteMontree, toggleValeur } from '../kit/facettes.ts';
import type { FollowedState } from '../kit/follow-address.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import { type ShownFacettes, showFacettes, type Toggle } from '../kit/show-facettes.ts';
import type { Reponse } from './answer.ts';
import { countNames, describeNames } from './draw.ts';
import { listEssais } from './list-essais.ts';
import { loadLibelles, openSources } from './open-sources.ts';
import type { Parts } from './page.ts';
import { type EtatRecherche, SANS_FILTRE } from './state.ts';
import { showReponses } from './telecharger.ts';
import { type FiltresTextes, type Passage, searchTextes, type Textes } from './textes.ts';

/** How many texts are shown at a time: each costs a request. */
const PAR_LOT = 8;
/** Texts that are named when no page answers. */
const MENTIONS = 3;

interface Recherche {
  page: Parts;
  state: FollowedState<EtatRecherche>;
  etat: EtatRecherche;
  reponse: Reponse;
  /** Has another search begun? */
  isLate: () => boolean;
}

let shown: ShownFacettes | undefined;

/** What comes once the first answer stands: the texts that hold the words, their filters, the buttons that copy an address. */
export async function showTextes({ page, state, etat, reponse, isLate }: Recherche): Promise<void> {
  const toggle: Toggle = (cle, valeur, isChosen) =>
    state.set(toggleValeur(filtresOf(state.get()), cle, valeur, isChosen));
  const chosen = filtresOf(etat);
  // In the place of what no page speaks of, or of what is asked for as it is typed, nothing else is shown.
  const isExact = etat.exact || reponse.isAbsent;
  const [libelles, textes] = await Promise.all([
    loadLibelles(),
    searchQuestion(reponse.corrige ?? etat.q, chosen, etat.tri, isExact),
  ]);
  const facettes = listFacettes(libelles);
  if (shown === undefined) startCopying(findElement(document, 'main'));
  shown ??= showFacettes(findElement(page.textes, '.facettes > div'), facettes, toggle);
  const first = await textes.load(0, PAR_LOT);
  if (isLate()) return;
  offerReponses(page, reponse, textes, etat, isLate);
  const nothing = countNames(reponse) === 0 && textes.total === 0;
  if (nothing && !reponse.isAbsent) page.messages.append(drawRien(etat.q));
  const pour = textes.pour?.map(cite).join(', ');
  page.compte.textContent = `${describeNames(reponse)}, ${textes.total === 0 ? 'rien dans les textes' : pluriel(textes.total, 'texte')}${pour ? ` pour ${pour}` : ''}`;
  if (reponse.isAbsent && textes.total > 0) page.messages.append(drawMentions(first.slice(0, MENTIONS), textes.total));
  const filtered = Object.values(chosen).some((values) => values.length > 0);
  page.textes.hidden = reponse.isAbsent || (textes.total === 0 && !filtered);
  if (page.textes.hidden) return;
  page.tri.value = etat.tri;
  shown.update(
    chosen,
    facettes.map(({ cle }) => ({ valeurs: toCounts(textes, cle as keyof typeof SANS_FILTRE), gardes: 0 })),
  );
  showChoix(findElement(page.textes, '.choix'), listPuces(facettes, chosen, toggle), () => state.set(SANS_FILTRE));
  const partiel = findElement(page.textes, '.partiel');
  partiel.hidden = pour === undefined;
  partiel.textContent = pour ? `Aucun texte ne contient tous vos mots : voici ceux qui répondent à ${pour}.` : '';
  findElement(page.textes, '#textes').textContent = `Dans les textes (${textes.total})`;
  findElement(page.textes, '.passages').replaceChildren(...first.map((passage) => drawPassage(passage)));
  page.zone.hidden = false;
  showMore(page, textes, isLate);
}

/** The texts that answer a question, and to which of its words when it is not to all. */
interface Reponses extends Textes {
  pour: readonly string[] | null;
}

/** @param isExact all that was typed, or nothing */
async function searchQuestion(texte: string, filtres: FiltresTextes, tri: string, isExact: boolean): Promise<Reponses> {
  const { plan } = await openSources();
  const [typed, ...fewer] = listEssais(texte, plan);
  const all = await searchTextes(typed?.mots ?? [], filtres, tri);
  if (all.sansFiltre > 0 || isExact) return { ...all, pour: null };
  for (const { mots, pour } of fewer) {
    const textes = await searchTextes(mots, filtres, tri);
    if (textes.sansFiltre > 0) return { ...textes, pour };
  }
  return { ...all, pour: null };
}

/** The answers as files, once somebody asks: all the texts are then read. */
function offerReponses(
  { telecharger }: Parts,
  reponse: Reponse,
  textes: Textes,
  { q, type, pays, thematique }: EtatRecherche,
  isLate: () => boolean,
): void {
  const fichiers = findElement(telecharger, '[data-fichiers]');
  telecharger.hidden = countNames(reponse) + textes.total === 0;
  telecharger.ontoggle = async () => {
    if (!telecharger.open) return;
    fichiers.textContent = 'Lecture des textes…';
    try {
      const all = await textes.load(0, textes.total);
      if (!isLate()) showReponses(fichiers, reponse, all, [q, ...type, ...pays, ...thematique]);
    } catch (error) {
      console.error(error);
      if (!isLate()) fichiers.textContent = 'Les réponses n’ont pas pu être préparées. Fermez et ouvrez à nouveau.';
    }
  };
}

const filtresOf = ({ type, pays, thematique }: EtatRecherche) => ({ type, pays, thematique });

const toCounts = ({ effectifs }: Textes, cle: keyof typeof SANS_FILTRE): Map<string, number> =>
  new Map(Object.entries(effectifs[cle] ?? {}).filter(([, count]) => count > 0));

function showMore(page: Parts, textes: Textes, isLate: () => boolean): void {
  const passages = findElement(page.textes, '.passages');
  const suite = findElement<HTMLButtonElement>(page.textes, ':scope > .suite button');
  let count = PAR_LOT;
  const update = () => {
    suite.hidden = count >= textes.total;
    if (!suite.hidden) suite.textContent = `Voir la suite (${textes.total - count})`;
  };
  suite.onclick = async () => {
    const more = (await textes.load(count, count + PAR_LOT)).map((passage) => drawPassage(passage));
    if (isLate()) return;
    count += PAR_LOT;
    passages.append(...more);
    more[0]?.querySelector('a')?.focus();
    update();
  };
  update();
}

/** Filters of the texts; Pagefind counts them. */
export function listFacettes({ pays, thematique }: LibellesRecherche): FacetteMontree[] {
  return [
    { cle: 'type', titre: 'Genre de page', libelle: (type) => TYPES[type as keyof typeof TYPES]?.[1] ?? type },
    { cle: 'pays', titre: 'Pays', libelle: (code) => pays[code] ?? code },
    { cle: 'thematique', titre: 'Thématique', libelle: (slug) => thematique[slug] ?? slug },
  ];
}

/** A passage with the words found in it; Pagefind gives them between `<mark>`, all the rest escaped. */
function drawPassage({ type, titre, adresse, extrait }: Passage): HTMLElement {
  const text = createElement('p', { class: 'extrait' });
  for (const part of extrait.split(/(<mark>.*?<\/mark>)/g)) {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part);
    text.append(marked ? createElement('mark', {}, unescapeText(marked[1] ?? '')) : unescapeText(part));
  }
  return createElement(
    'li',
    {},
    createElement('a', { href: withBase(adresse) }, titre),
    createElement('small', {}, TYPES[type]?.[0] ?? ''),
    text,
  );
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescapeText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? '');

/** The texts that name what no page speaks of. */
function drawMentions(passages: readonly Passage[], total: number): HTMLElement {
  return createElement(
    'section',
    { 'aria-labelledby': 'mentions' },
    createElement(
      'h2',
      { id: 'mentions' },
      total > passages.length ? `Cité dans ${formatNombre(total)} textes, dont` : 'Cité dans',
    ),
    createElement('ol', { class: 'liste' }, ...passages.map((passage) => drawPassage(passage))),
  );
}

/** Nothing answers: what to try instead. */
function drawRien(q: string): HTMLElement {
  return createElement(
    'p',
    {},
    `Rien ne répond à ${cite(q)}. Essayez un mot de moins, le nom d’une commune ou d’un pays, un sujet ; ou `,
    createElement('a', { href: withBase('/contacts/') }, 'écrivez à quelqu’un'),
    '.',
  );
}
