import type { Note } from './compose-note.ts';
import type { OptionDecrite } from './describe-option.ts';

/** What stands over the steps that several options share. */
export const ENSUITE = 'Ensuite, votre choix fait';

/** The brief as plain text, lines ended by CRLF: every old editor opens it. */
export function noteToTexte(note: Note): string {
  const { titre, souhait, options, ensuite, autres, reseaux, calendrier, reserve, adresse } = note;
  const lines = [
    titre.toUpperCase(),
    '',
    ...souhait.map(([label, value]) => `${label} : ${value}`),
    ...options.flatMap((option, place) => ['', ...optionToLines(option, place + 1)]),
    ...(ensuite.length > 0 ? ['', ENSUITE, ...stepsToLines(ensuite)] : []),
    ...(autres.length > 0 ? ['', `Autres pistes : ${autres.join(' ; ')}`] : []),
    ...(reseaux.length > 0 ? ['', `Votre réseau régional : ${reseaux.join(', ')}`] : []),
    '',
    'CALENDRIER',
    ...calendrier.map((line) => `- ${line}`),
    '',
    reserve,
    adresse,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function optionToLines(option: OptionDecrite, number: number): string[] {
  const { titre, famille, lieu, vigilance, raisons, cout, cofinancement, temps, contacts, relais, pas, source } =
    option;
  return [
    `${number}. ${titre}`,
    `   ${famille}${lieu ? ` · ${lieu}` : ''}`,
    ...(vigilance ? [`   ! ${vigilance}`] : []),
    `   Pourquoi : ${raisons.map(({ texte }) => texte).join(' ')}`,
    `   Coût : ${cout}`,
    ...(cofinancement ? [`   Cofinancement : ${cofinancement}`] : []),
    `   Temps : ${temps}`,
    ...contacts.map(({ nom, courriel }) => `   Écrire à : ${nom}, ${courriel}`),
    ...(relais ? [`   Mise en relation : ${relais}`] : []),
    ...stepsToLines(pas),
    `   Source : ${source}`,
  ];
}

const stepsToLines = (pas: OptionDecrite['pas']): string[] =>
  pas.map(({ texte, source }, place) => `   ${place + 1}) ${texte} (${source})`);
