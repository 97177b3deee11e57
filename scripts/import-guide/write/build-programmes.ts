import { foldText } from '../../../src/contract/words/fold-text.ts';
import { slugify } from '../../../src/contract/words/slugify.ts';
import { pagesOf, rawText } from '../structure/element.ts';
import { type Box, elementsOf, type Pointer } from '../structure/read-boxes.ts';
import type { ReadProgramme } from '../structure/read-programme.ts';
import { boxText, readProgramme } from '../structure/read-programme.ts';
import type { Prose } from '../structure/render-body.ts';
import { readResume, renderProse } from '../structure/render-body.ts';
import type { ComposedSection } from './compose-section.ts';
import type { BuildContext, EditionFile } from './edition-file.ts';
import { uniquePath } from './edition-file.ts';

/** A programme as read, with the file that holds it. */
export interface BuiltProgramme extends ReadProgramme {
  file: string;
  pages: number[];
}

interface PlacedBox {
  section: ComposedSection['section'];
  box: Box;
  prose: Prose[];
  pages: number[];
}

/** One file a box. */
export function buildProgrammes(
  composed: readonly ComposedSection[],
  context: BuildContext,
): { files: EditionFile[]; programmes: BuiltProgramme[] } {
  const placed = composed.flatMap(({ section, boxes }) =>
    boxes.map(({ box, prose }) => ({
      section,
      box,
      prose,
      pages: pagesOf([...elementsOf(box), ...prose.map(({ element }) => element)]),
    })),
  );
  const pointers = composed.flatMap((one) => one.pointers);
  const files: EditionFile[] = [];
  const programmes = placed.map((one) => {
    const read = readProgramme(one.box, {
      pays: one.section.code === null ? [] : [one.section.code],
      themes: one.section.kind === 'thematique' && one.section.slug !== null ? [one.section.slug] : [],
      ...context,
    });
    const path = uniquePath(`programmes/${slugify(read.front.titre)}.md`, files);
    files.push(buildFile(path, read, one, pagesWithPointers(one, placed, pointers), context));
    return { ...read, file: path, pages: one.pages };
  });
  return { files, programmes };
}

function buildFile(
  path: string,
  read: ReadProgramme,
  { box, prose }: PlacedBox,
  pages: number[],
  { document, repairer }: BuildContext,
): EditionFile {
  const note = (text: string): Prose => ({ kind: 'paragraphe', level: 2, text, element: box.head });
  const links = box.links.filter(({ kind }) => kind === 'url');
  const all = [
    ...read.notes.map(note),
    ...prose,
    ...links.map(
      (element): Prose => ({
        kind: 'url',
        level: 2,
        text: repairer.repair(element.lines, 'corps').replace(/\s+/g, ''),
        element,
      }),
    ),
  ];
  return {
    path,
    front: { ...read.front, resume: readResume(all, read.front.titre), source: { document, pages } },
    body: renderProse(all),
    used: [
      ...prose.map(({ element }) => ({ element, role: 'texte' as const })),
      ...elementsOf(box).map((element) => ({ element, role: 'programme' as const })),
    ],
  };
}

/** The box’s pages, and those of the boxes elsewhere that send the reader to it rather than to its neighbours. */
function pagesWithPointers(one: PlacedBox, placed: readonly PlacedBox[], pointers: readonly Pointer[]): number[] {
  const near = pointers.filter((pointer) => aimOf(pointer, placed) === one);
  const pages = new Set([...one.pages, ...near.flatMap(({ elements }) => pagesOf(elements))]);
  return [...pages].sort((first, second) => first - second);
}

function aimOf({ elements, pages }: Pointer, placed: readonly PlacedBox[]): PlacedBox | undefined {
  const words = wordsOf(elements.map(rawText).join(' '));
  const shared = (one: PlacedBox): number => [...wordsOf(boxText(one.box))].filter((word) => words.has(word)).length;
  return placed
    .filter((one) => one.pages.some((page) => pages.includes(page)))
    .sort((first, second) => shared(second) - shared(first))[0];
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(' ')
      .filter((word) => word.length > 3),
  );
