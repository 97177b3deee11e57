import type { Document, Node, Pair } from 'yaml';
import { isAlias, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { formatNombre } from '../contract/words/format.ts';
import { quote } from '../contract/words/quote.ts';
import { CLES_DANGEREUSES } from './atlas/rules/strange-keys.ts';

/** A text that cannot be read, and the line where that shows, from 1. The message is French, for people. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
  readonly line: number | undefined;

  constructor(message: string, line?: number, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

/** Longest YAML that is read, in characters: four times the longest glossary. Reading it takes up to a second. */
const YAML_MAX = 100_000;
/** Deepest nesting: what people write has six levels at most. */
const PROFONDEUR_MAX = 20;

const GUILLEMETS = 'mettez la valeur entre guillemets';
const TROP_PROFOND = `${PROFONDEUR_MAX} niveaux d’imbrication au plus attendus`;
const RENVOI = `valeur attendue, renvoi YAML (« * » ou « & ») trouvé : ${GUILLEMETS}`;
const TROP_DE_RENVOIS = 'renvois YAML (« * ») trop nombreux ou sans cible';
const ETIQUETTE = `valeur attendue, étiquette YAML (« ! ») trouvée : ${GUILLEMETS}`;
const DIRECTIVE = 'champ attendu, ligne qui commence par « % » trouvée';
const UNE_LIGNE = `un seul « : » par ligne attendu : ${GUILLEMETS}`;

/** What the errors of the library mean, by their code. */
const ERREURS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: RENVOI,
  BAD_ALIAS: RENVOI,
  MULTIPLE_ANCHORS: RENVOI,
  MULTIPLE_TAGS: ETIQUETTE,
  TAG_RESOLVE_FAILED: ETIQUETTE,
  BAD_PROP_ORDER: ETIQUETTE,
  BAD_DIRECTIVE: DIRECTIVE,
  BAD_DQ_ESCAPE: 'barre oblique inverse inattendue entre guillemets doubles : doublez-la',
  BAD_INDENT: 'même décalage que les lignes voisines attendu, et crochet ou accolade fermés',
  BAD_SCALAR_START: `valeur attendue, signe réservé trouvé : ${GUILLEMETS}`,
  BLOCK_AS_IMPLICIT_KEY: UNE_LIGNE,
  BLOCK_IN_FLOW: 'valeur sur une seule ligne attendue entre crochets ou accolades',
  KEY_OVER_1024_CHARS: 'nom de champ court attendu avant « : »',
  MISSING_CHAR: 'signe fermant attendu : guillemet, crochet, accolade, virgule, ou espace après « : »',
  MULTILINE_IMPLICIT_KEY: 'nom de champ attendu, suivi de « : » sur la même ligne',
  MULTIPLE_DOCS: 'un seul document attendu, « --- » ou « ... » trouvé',
  RESOURCE_EXHAUSTION: TROP_PROFOND,
  TAB_AS_INDENT: 'décalage en espaces attendu, tabulation trouvée',
  UNEXPECTED_TOKEN: `suite attendue, signe inattendu trouvé : ${GUILLEMETS}`,
};

interface YamlOptions {
  /** The line of the file on which the text starts. */
  firstLine?: number;
  /** Longest text that is read, in characters: what people write, unless it says otherwise. */
  max?: number;
  /** True where a value may refer to another one (`&a`, `*a`), as people who know YAML write. */
  renvois?: boolean;
}

/**
 * Reads plain YAML: maps, lists, texts, numbers, `true`, `false` and `null`. What people write by accident and YAML takes for
 * one of its own signs (references, tags, directives, keys that are no text) is refused and said, as are keys written twice.
 * @throws UnreadableText
 */
export function parseYaml(text: string, { firstLine = 1, max = YAML_MAX, renvois = false }: YamlOptions = {}): unknown {
  if (text.length > max)
    throw new UnreadableText(
      `${formatNombre(max)} caractères au plus attendus, ${formatNombre(text.length)} trouvés`,
      firstLine,
    );
  const lineCounter = new LineCounter();
  const fail = (message: string, offset = 0): never => {
    const { line } = lineCounter.linePos(Math.min(offset, text.length));
    const start = lineCounter.lineStarts[line - 1] ?? 0;
    const shown =
      text
        .slice(start, start + 200)
        .split('\n', 1)[0]
        ?.trim() ?? '';
    throw new UnreadableText(`${message}${shown === '' ? '' : ` : ${quote(shown)}`}`, line + firstLine - 1);
  };
  // Unique keys are checked below: the library compares each key with all the others.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) fail(ERREURS[error.code] ?? 'YAML illisible', error.pos[0]);
  if (hasDirectives(document)) fail(DIRECTIVE);
  checkNodes(document.contents, fail, renvois);
  try {
    return document.toJS();
  } catch {
    return fail(TROP_DE_RENVOIS);
  }
}

function hasDirectives({ directives }: Document.Parsed): boolean {
  return directives !== undefined && (directives.yaml.explicit === true || Object.keys(directives.tags).length > 1);
}

/** Refuses the first node that is not plain, without recursion. */
function checkNodes(root: unknown, fail: (message: string, offset?: number) => never, renvois: boolean): void {
  const waiting: [unknown, number][] = [[root, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    if (isPair(node)) {
      waiting.push([node.value, depth]);
      continue;
    }
    const offset = (node as Node | null)?.range?.[0];
    if (!renvois && (isAlias(node) || hasAnchor(node))) fail(RENVOI, offset);
    if ((node as Node | null)?.tag !== undefined) fail(ETIQUETTE, offset);
    if (!isCollection(node)) continue;
    if (depth > PROFONDEUR_MAX) fail(TROP_PROFOND, offset);
    if (isMap(node)) checkKeys(node.items, fail, offset);
    for (let i = node.items.length - 1; i >= 0; i--) waiting.push([node.items[i], depth + 1]);
  }
}

function hasAnchor(node: unknown): boolean {
  return (isScalar(node) || isCollection(node)) && node.anchor !== undefined;
}

function checkKeys(
  pairs: readonly Pair[],
  fail: (message: string, offset?: number) => never,
  mapOffset?: number,
): void {
  const keys = new Set<string>();
  for (const { key } of pairs) {
    const offset = (key as Node | null)?.range?.[0] ?? mapOffset;
    if (!isScalar(key) || key.value === null || hasAnchor(key) || key.tag !== undefined)
      fail('nom de champ attendu avant « : »', offset);
    const name = String((key as { value: unknown }).value);
    if (CLES_DANGEREUSES.has(name)) fail('nom de champ interdit', offset);
    if (keys.has(name)) fail(`champ ${quote(name)} écrit deux fois`, offset);
    keys.add(name);
  }
}
