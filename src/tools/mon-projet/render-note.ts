import { element } from '../ma-collectivite/element.ts';
import type { Note } from './compose-note.ts';
import type { OptionDecrite } from './describe-option.ts';
import { noteToTexte } from './note-to-texte.ts';

/** From how many characters a brief is printed smaller, so that it holds on its page. */
const TAILLES = [
  { classe: 'feuille dense', depuis: 4000 },
  { classe: 'feuille longue', depuis: 3400 },
  { classe: 'feuille', depuis: 0 },
];

/** The brief as a sheet of paper: what is printed is this, and nothing else of the page. */
export function renderNote(note: Note, site: string): HTMLElement {
  const { titre, souhait, options, autres, reseaux, calendrier, reserve, adresse } = note;
  const { length } = noteToTexte(note);
  const taille = TAILLES.find(({ depuis }) => length >= depuis);
  return element(
    'article',
    { class: taille?.classe ?? 'feuille', attributes: { 'aria-labelledby': 'titre-note' } },
    element('p', { class: 'emetteur' }, site),
    element('h3', { id: 'titre-note' }, titre),
    element('dl', { class: 'demande' }, ...souhait.map(([label, value]) => renderPaire(label, value))),
    element('ol', { class: 'retenues' }, ...options.map(renderRetenue)),
    autres.length > 0 && renderLigne('Autres pistes', autres.join(' ; ')),
    reseaux.length > 0 && renderLigne('Votre réseau régional', reseaux.join(', ')),
    element('h4', {}, 'Calendrier'),
    element('ul', {}, ...calendrier.map((line) => element('li', {}, line))),
    element('p', { class: 'petit' }, reserve),
    element('p', { class: 'petit adresse' }, adresse),
  );
}

const renderPaire = (label: string, value: string): HTMLElement =>
  element('div', {}, element('dt', {}, label), element('dd', {}, value));

const renderLigne = (label: string, value: string): HTMLElement =>
  element('p', {}, element('strong', {}, `${label} : `), value);

function renderRetenue(option: OptionDecrite): HTMLLIElement {
  const { genre, titre, lieu, vigilance, raisons, cout, cofinancement, temps, contacts, pas, source } = option;
  const facts: [string, string | null][] = [
    ['Pourquoi', raisons.map(({ texte }) => texte).join(' ') || null],
    ['Coût', `${cout}. Temps : ${temps.charAt(0).toLowerCase()}${temps.slice(1)}.`],
    ['Cofinancement', cofinancement],
    ['Écrire à', contacts.map(({ nom, courriel }) => `${nom}, ${courriel}`).join(' ; ') || null],
  ];
  return element(
    'li',
    {},
    element('h4', {}, titre),
    element('p', { class: 'petit' }, [genre, lieu, source].filter(Boolean).join(' · ')),
    vigilance !== null && element('p', { class: 'vigilance-ligne' }, vigilance),
    ...facts.flatMap(([label, value]) => (value === null ? [] : [renderLigne(label, value)])),
    element('ol', {}, ...pas.map((step) => element('li', {}, `${step.texte} (${step.source})`))),
  );
}
