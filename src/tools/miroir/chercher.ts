import { defineAddressState, texte } from '../../contract/addresses/address-state.ts';
import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { nommerPays } from '../../contract/langues/nommer-pays.ts';
import type { TypeEntree } from '../../contract/recherche/entree.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { createElement, findElement, hideSansScript } from '../kit/create-element.ts';
import { followAddress, writeField } from '../kit/follow-address.ts';
import { answer, listPistes, type Reponse } from '../recherche/answer.ts';
import { openSources } from '../recherche/open-sources.ts';
import type { Piste } from '../recherche/rank.ts';

/** Most lines that are shown. */
const LIGNES = 20;
/** Places; the rest of the search is French prose. */
const LIEUX: readonly TypeEntree[] = ['pays', 'partenaire', 'ville', 'collectivite'];

/** What the page tells the tool, in its language. */
interface Mots {
  aucune: string;
  panne: string;
  /** Of a country that no page speaks of. */
  personne: string;
  /** Plural forms, as JSON. */
  formes: string;
  locale: string;
  /** Countries that the catalogue names otherwise than `Intl`, as JSON. */
  nomsPays: string;
  /** Every partner has a page in this language. */
  commune: string;
  /** ISO codes of the countries whose partners have one in the language of the page. */
  pages: string;
}

/** Towns, partners and countries by name, in whatever language they are called: the search of the site, shown in another one. */
export function startChercher(form: HTMLFormElement): void {
  const mots = form.dataset as unknown as Mots;
  const input = findElement<HTMLInputElement>(form, 'input');
  const compte = findElement(document, '#compte');
  const list = findElement(document, '#resultats');
  form.hidden = false;
  hideSansScript();
  const draw = createDraw(mots, document.documentElement.lang);
  let isAsked = false;
  const state = followAddress(defineAddressState({ q: texte() }), async ({ q }, isBack, isLate) => {
    writeField(input, q, isBack);
    const named = createNommer(q);
    const show = (lines: readonly HTMLElement[], text: string) => {
      if (isLate()) return;
      list.replaceChildren(...lines);
      list.hidden = lines.length === 0;
      compte.textContent = text;
      if (!isAsked) return;
      isAsked = false;
      // On a telephone, the answer would stand below the window.
      const { bottom } = (list.hidden ? compte : list).getBoundingClientRect();
      if (bottom > innerHeight) form.scrollIntoView();
    };
    if (q === '') return show([], '');
    try {
      const reponse = await answer(q, await openSources());
      const pistes = listPlaces(reponse);
      const none = reponse.isAbsent ? mots.personne : mots.aucune;
      show(
        pistes.map((piste) => draw({ ...piste, titre: named(piste) })),
        pistes.length === 0 ? none : count(mots, pistes.length),
      );
    } catch (error) {
      console.error(error);
      show([], mots.panne);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isAsked = true;
    state.set({ q: input.value });
  });
}

/** A town by the name that was typed, then as the records name it: « Saarbrücken (Sarrebruck) ». */
function createNommer(q: string): (piste: Piste) => string {
  const asked = foldText(q);
  return ({ titre, entree }) => {
    const typed = foldText(titre).startsWith(asked) ? undefined : entree?.noms.find((nom) => foldText(nom) === asked);
    return typed === undefined ? titre : `${typed} (${titre})`;
  };
}

/** The most likely first. Of the collectivités of France, those that have a record. */
const listPlaces = (reponse: Reponse): Piste[] =>
  listPistes(reponse)
    .filter(({ type, adresse }) => LIEUX.includes(type) && !adresse.includes('?'))
    .slice(0, LIGNES);

function count({ formes, locale }: Mots, n: number): string {
  const rows = JSON.parse(formes) as Record<string, string>;
  const form = rows[new Intl.PluralRules(locale).select(n)] ?? rows.other ?? '';
  return form.replace('{n}', new Intl.NumberFormat(locale).format(n));
}

function createDraw({ locale, nomsPays, commune, pages }: Mots, langue: string): (piste: Piste) => HTMLElement {
  const nommer = nommerPays({ locale, nomsPays: JSON.parse(nomsPays) });
  const named = new Set(pages.split(' '));
  return ({ type, titre, adresse, entree }) => {
    const [code] = entree?.pays ?? [];
    const country = code === undefined ? '' : nommer(code);
    const [page = ''] = adresse.split('#');
    if (type === 'collectivite') return line(titre, page, 'fr', nommer('FR') ?? '');
    const target = type === 'partenaire' && !named.has(code ?? '') ? commune : langue;
    return line(
      type === 'pays' ? (country ?? titre) : titre,
      adresses.miroir(target, page),
      target,
      type === 'pays' ? '' : (country ?? ''),
    );
  };
}

function line(titre: string, adresse: string, langue: string, detail: string): HTMLElement {
  const isOther = langue !== document.documentElement.lang;
  const link = createElement('a', { href: withBase(adresse), dir: 'auto', hreflang: isOther && langue }, titre);
  return createElement('li', {}, link, detail !== '' && createElement('small', {}, detail));
}
