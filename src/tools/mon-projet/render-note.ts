import { adresses } from '../../contract/addresses/adresses.ts';
import { decapitalise } from '../../contract/words/format.ts';
import { createElement, createLink } from '../kit/create-element.ts';
import type { Note } from './compose-note.ts';
import type { OptionDecrite } from './describe-option.ts';
import { ENSUITE, noteToTexte } from './note-to-texte.ts';

/** From how many characters a brief is printed smaller, so that it holds on its page. */
const TAILLES = [
  { classe: 'feuille dense', depuis: 4000 },
  { classe: 'feuille longue', depuis: 3400 },
  { classe: 'feuille', depuis: 0 },
];

/** The brief as a sheet of paper: what is printed is this, and nothing else of the page. */
export function renderNote(note: Note, site: string): HTMLElement {
  const { titre, souhait, options, ensuite, autres, reseaux, calendrier, reserve, adresse } = note;
  const { length } = noteToTexte(note);
  const taille = TAILLES.find(({ depuis }) => length >= depuis);
  return createElement(
    'article',
    { class: taille?.classe ?? 'feuille', 'aria-labelledby': 'titre-note' },
    createElement('p', { class: 'emetteur' }, site),
    createElement('h3', { id: 'titre-note' }, titre),
    createElement('dl', { class: 'demande' }, ...souhait.map(([label, value]) => renderPaire(label, value))),
    createElement('ol', { class: 'retenues' }, ...options.map(renderRetenue)),
    ensuite.length > 0 && createElement('h4', {}, ENSUITE),
    ensuite.length > 0 && renderSteps(ensuite),
    autres.length > 0 && renderLigne('Autres pistes', autres.join(' ; ')),
    reseaux.length > 0 &&
      renderLigne(createLink('Votre réseau régional', adresses.reseauxRegionaux()), reseaux.join(', ')),
    createElement('h4', {}, 'Calendrier'),
    createElement('ul', {}, ...calendrier.map((line) => createElement('li', {}, line))),
    createElement('p', { class: 'petit' }, reserve),
    createElement('p', { class: 'petit adresse' }, adresse),
  );
}

const renderPaire = (label: string, value: string): HTMLElement =>
  createElement('div', {}, createElement('dt', {}, label), createElement('dd', {}, value));

const renderLigne = (label: string | HTMLElement, value: string): HTMLElement =>
  createElement('p', {}, createElement('strong', {}, label, ' : '), value);

function renderRetenue(option: OptionDecrite): HTMLLIElement {
  const { famille, titre, lieu, vigilance, raisons, cout, cofinancement, temps, contacts, relais, pas, source } =
    option;
  const facts: [string, string | null][] = [
    ['Pourquoi', raisons.map(({ texte }) => texte).join(' ') || null],
    ['Coût', `${cout}. Temps : ${decapitalise(temps)}.`],
    ['Cofinancement', cofinancement],
    ['Écrire à', contacts.map(({ nom, courriel }) => `${nom}, ${courriel}`).join(' ; ') || null],
    ['Mise en relation', relais],
  ];
  return createElement(
    'li',
    {},
    createElement('h4', {}, titre),
    createElement('p', { class: 'petit' }, [famille, lieu, source].filter(Boolean).join('\u00a0· ')),
    vigilance !== null && createElement('p', { class: 'vigilance-ligne' }, vigilance),
    ...facts.flatMap(([label, value]) => (value === null ? [] : [renderLigne(label, value)])),
    pas.length > 0 && renderSteps(pas),
  );
}

const renderSteps = (pas: OptionDecrite['pas']): HTMLElement =>
  createElement('ol', {}, ...pas.map(({ texte, source }) => createElement('li', {}, `${texte} (${source})`)));
