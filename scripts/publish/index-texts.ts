import { createIndex } from 'pagefind';
import { escapeMarkup } from '../../src/contract/words/escape-markup.ts';
import type { Texte } from '../content/recherche/textes.ts';

/** Texts sent to the indexer before waiting for its answers. */
const BATCH = 200;
/** Files that hold the texts, at most: each holds several when there are many. */
const FICHIERS_MAX = 250;

/** A file of the index, its path from the folder of the index. */
interface FichierIndex {
  path: string;
  content: Uint8Array;
}

/**
 * « Undetermined » (BCP 47): words are kept as they are written. Stems of French join « Rennes » to « renforcer »; the query
 * asks for beginnings of words without the mark of their plural instead.
 */
const LANGUE = 'und';

/** What Pagefind writes and no page of ours loads: its own interfaces. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * A Pagefind index of texts, as the browser's `pagefind.js` reads it.
 * @throws when the indexer refuses a text
 */
export async function indexTexts(textes: readonly Texte[]): Promise<FichierIndex[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUE, maxFragments: FICHIERS_MAX });
  if (index === undefined) throw new Error(`Pagefind : ${errors.join(' ; ')}`);
  for (let start = 0; start < textes.length; start += BATCH) {
    const answers = await Promise.all(
      textes
        .slice(start, start + BATCH)
        .map((texte, offset) => index.addHTMLFile({ url: `/${start + offset}`, content: toHtml(texte) })),
    );
    refuse(answers.flatMap((answer) => answer.errors));
  }
  const { files, errors: unwritten } = await index.getFiles();
  refuse(unwritten);
  await index.deleteIndex();
  return files.filter(({ path }) => !UNUSED.test(path));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind : ${errors.slice(0, 3).join(' ; ')}`);
}

/** A page as the indexer reads it: its facts, its text, its parts under titles whose ids are their addresses. */
function toHtml({ type, titre, adresse, texte, parties, pays, thematiques }: Texte): string {
  const filter = (name: string, values: readonly string[]) =>
    values.map((value) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escapeMarkup(value)}"></i>`).join('');
  const meta = (name: string, value: string) =>
    `<i data-pagefind-meta="${name}[data-v]" data-v="${escapeMarkup(value)}"></i>`;
  const body = parties
    .map((partie) => `<h2 id="${escapeMarkup(partie.adresse)}">${open(partie.titre)}</h2><p>${open(partie.texte)}</p>`)
    .join('');
  return `<html lang="fr"><body>${filter('type', [type])}${filter('pays', pays)}${filter('thematique', thematiques)}${meta('adresse', adresse)}${meta('type', type)}<h1 data-pagefind-sort="nom">${open(titre)}</h1><p>${open(texte)}</p>${body}</body></html>`;
}

/** A word after an elision is a word of its own: « l’eau » is found by « eau ». */
const open = (text: string): string => escapeMarkup(text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '’ '));
