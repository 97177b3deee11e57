import { parseFrontMatter } from '../../../lib/front-matter.ts';
import type { Random } from '../../bench/atlas/random.ts';
import type { EditionFiles } from '../samples/full-edition.ts';
import { renderSection } from '../samples/full-edition.ts';
import { INJECTIONS } from './injections.ts';
import { mutateJson } from './mutate-json.ts';

/** Signs that file systems and addresses take badly; never a slash nor a null, which no file name has. */
const NAMES = [
  ' ',
  '&',
  '{',
  '}',
  '\n',
  '%',
  '#',
  '?',
  "'",
  '"',
  'é',
  '北',
  '[',
  ']',
  '.',
  '..',
  '-',
  '_',
  'A',
  '\u202E',
];

/** A copy of an edition, `count` of its files changed: facts, prose, raw text or name. */
export function mutateEdition(files: EditionFiles, random: Random, count = 1): EditionFiles {
  const changed = { ...files };
  for (let done = 0; done < count; done++) {
    const names = Object.keys(changed);
    if (names.length === 0) return changed;
    changeFile(changed, random.pick(names), random);
  }
  return changed;
}

function changeFile(files: EditionFiles, name: string, random: Random): void {
  const text = files[name] ?? '';
  switch (random.int(0, 7)) {
    case 0:
      delete files[name];
      return;
    case 1:
      files[rename(name, random)] = text;
      return;
    case 2:
      files[name] = changeText(text, random);
      return;
    case 3:
    case 4:
      files[name] = changeBody(text, random);
      return;
    default:
      files[name] = changeFacts(text, random);
  }
}

/** A second file, of another name: under the same folder, or at the root. */
function rename(name: string, random: Random): string {
  const [folder, file = name] = name.split('/');
  const stem = file.replace(/\.(?:md|yaml)$/, '');
  const at = random.int(0, stem.length);
  const other = `${stem.slice(0, at)}${random.pick(NAMES)}${stem.slice(at)}`.replaceAll('/', '-');
  return folder === file || name === 'lexique.yaml' ? `${other}.md` : `${folder}/${other}.md`;
}

/** Anything anywhere: the header may no longer be one. */
function changeText(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const until = random.chance(0.5) ? at : Math.min(text.length, at + random.int(1, 200));
  return text.slice(0, at) + random.pick(INJECTIONS) + text.slice(until);
}

function changeBody(text: string, random: Random): string {
  const end = text.indexOf('\n---\n', 4);
  if (end === -1) return changeText(text, random);
  const head = text.slice(0, end + 5);
  const body = text.slice(end + 5);
  const at = random.int(0, body.length);
  const added = random.pick(INJECTIONS);
  return random.chance(0.2)
    ? `${head}${`${added}\n\n`.repeat(20).slice(0, 100_000)}`
    : `${head}${body.slice(0, at)}\n\n${added}\n\n${body.slice(at)}`;
}

function changeFacts(text: string, random: Random): string {
  try {
    const { data, body } = parseFrontMatter(text);
    return renderSection(mutateJson(data, random, random.int(1, 3)) as object, body);
  } catch {
    return changeText(text, random);
  }
}
