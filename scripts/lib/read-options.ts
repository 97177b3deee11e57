import { lstatSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dateSchema } from '../../src/contract/fields/date.ts';
import { UsageError } from './command.ts';

/** An option of a command: `lire` turns what was typed into its value. Absent: `defaut`. */
export interface Option<T> {
  /** What the command line shows after the name: `FICHIER`. A switch has none. */
  readonly montre?: string;
  readonly lire: (texte: string, nom: string) => T;
  readonly defaut: T;
}

type Options = Readonly<Record<string, Option<unknown>>>;
type Values<O extends Options> = { [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** Any text but an empty one. */
export function texte<T extends string | undefined>(montre: string, defaut: T): Option<string | T> {
  return { montre, lire: readText, defaut };
}

/** One of these words, and no other. */
export function choix<T extends string>(valeurs: readonly T[], defaut: T): Option<T> {
  const lire = (typed: string, nom: string): T => {
    const known = valeurs.find((valeur) => valeur === typed);
    if (known === undefined) throw unexpected(nom, valeurs.join(' ou '), typed);
    return known;
  };
  return { montre: valeurs.join('|'), lire, defaut };
}

/** `--tout`: given or not. */
export const bascule: Option<boolean> = { lire: () => true, defaut: false };

/** A file that is there. */
export function fichier<T extends string | undefined>(defaut: T): Option<string | T> {
  return { montre: 'FICHIER', lire: (typed, nom) => existing(readText(typed, nom), nom, 'fichier'), defaut };
}

/** A folder that is there. */
export function dossier<T extends string | undefined>(defaut: T): Option<string | T> {
  return { montre: 'DOSSIER', lire: (typed, nom) => existing(readText(typed, nom), nom, 'dossier'), defaut };
}

/** A file or a folder that is there. */
export function fichierOuDossier<T extends string | undefined>(defaut: T): Option<string | T> {
  return { montre: 'FICHIER|DOSSIER', lire: (typed, nom) => existingPath(readText(typed, nom), nom), defaut };
}

/** A file to write, which is not there yet: what stands may be the only copy of an export. */
export function nouveauFichier<T extends string | undefined>(defaut: T): Option<string | T> {
  const lire = (typed: string, nom: string): string => {
    if (lstatSync(readText(typed, nom), { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(`${nom} : « ${typed} » existe déjà ; supprimez-le, ou donnez un nouveau nom`);
    return typed;
  };
  return { montre: 'FICHIER', lire, defaut };
}

/** A whole number. */
export function entier(min: number, max: number, defaut: number): Option<number> {
  const lire = (typed: string, nom: string): number => {
    const value = /^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(value >= min && value <= max)) throw unexpected(nom, `un nombre entier de ${min} à ${max}`, typed);
    return value;
  };
  return { montre: 'N', lire, defaut };
}

/** A share: `2/3`, the second of three. */
export const part: Option<{ rank: number; of: number } | undefined> = {
  montre: 'I/N',
  lire: (typed, nom) => {
    const [, rank = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? []).map(Number);
    if (!(rank >= 1 && rank <= of)) throw unexpected(nom, 'une part comme 2/3', typed);
    return { rank, of };
  },
  defaut: undefined,
};

/** A day of the calendar: `2026-11-28`. */
export function jour(defaut: string): Option<string> {
  const lire = (typed: string, nom: string): string => {
    if (!dateSchema.safeParse(typed).success) throw unexpected(nom, 'un jour comme 2026-11-28', typed);
    return typed;
  };
  return { montre: 'AAAA-MM-JJ', lire, defaut };
}

/** The path that a site is published under: `atlas` → `/atlas/`. */
export const cheminDeBase: Option<string> = {
  montre: '/chemin/',
  lire: (typed, nom) => {
    const base = `/${typed.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
    if (!/^\/(?:[\w~-][\w.~-]*\/)*$/.test(base)) throw unexpected(nom, 'un chemin comme / ou /atlas/', typed);
    return base;
  },
  defaut: '/',
};

/** The public address of the site: `https://exemple.fr`. */
export const adresseDuSite: Option<string> = {
  montre: 'https://…',
  lire: (typed, nom) => {
    const url = URL.canParse(typed) ? new URL(typed) : undefined;
    const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.password === '';
    if (!isOrigin || url.search + url.hash !== '') throw unexpected(nom, 'une adresse comme https://exemple.fr', typed);
    return typed;
  },
  defaut: 'https://cooperation-decentralisee.example',
};

/**
 * Reads a command line. Nothing is guessed: an unknown option, a value out of its list, a repeated option, a stray word
 * stop the command, for the option that is not understood may be the one that protects somebody.
 * @param operands how many words may stand beside the options
 * @throws UsageError
 */
export function readOptions<O extends Options>(
  options: O,
  operands = 0,
  args: readonly string[] = process.argv.slice(2),
  env: NodeJS.ProcessEnv = process.env,
): { values: Values<O>; operands: string[] } {
  refuseSwallowed(options, env);
  const types = Object.fromEntries(
    Object.entries(options).map(([nom, { montre }]) => [
      nom,
      { type: montre === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const read = new Map<string, unknown>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') words.push(token.value);
    else {
      if (read.has(token.name)) throw new UsageError(`${token.rawName} : option donnée deux fois`);
      read.set(token.name, readValue(options, token));
    }
  }
  if (words.length > operands) throw new UsageError(`« ${words[operands]} » : mot de trop sur la ligne de commande`);
  const values = Object.fromEntries(
    Object.entries(options).map(([nom, { defaut }]) => [nom, read.has(nom) ? read.get(nom) : defaut]),
  );
  return { values: values as Values<O>, operands: words };
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  /** `--out=dist`: the value is in the same word. */
  inlineValue?: boolean | undefined;
}

function readValue(options: Options, { name, rawName, value, inlineValue }: OptionToken): unknown {
  const option = Object.hasOwn(options, name) && rawName === `--${name}` ? options[name] : undefined;
  if (option === undefined) throw new UsageError(`${rawName} : option inconnue`);
  if (option.montre === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} : option sans valeur attendue, « ${value} » trouvé`);
    return option.lire('', rawName);
  }
  if (value === undefined) throw new UsageError(`${rawName} : valeur attendue (${option.montre}), rien trouvé`);
  if (!inlineValue && value.startsWith('-'))
    throw new UsageError(`${rawName} : valeur attendue (${option.montre}), « ${value} » trouvé`);
  return option.lire(value, rawName);
}

/** `npm run build --contacts=fonctionnels`, without « -- »: npm keeps the option for itself and the command never sees it. */
function refuseSwallowed(options: Options, env: NodeJS.ProcessEnv): void {
  for (const nom of Object.keys(options)) {
    // `json` is an option of npm's own, which a person may have set once and for all.
    if (nom === 'json' || env[`npm_config_${nom.replaceAll('-', '_')}`] === undefined) continue;
    throw new UsageError(`--${nom} : npm a gardé cette option pour lui ; écrivez « -- » avant les options`);
  }
}

function readText(typed: string, nom: string): string {
  if (typed.trim() === '' || typed.includes('\0')) throw new UsageError(`${nom} : valeur attendue, texte vide trouvé`);
  return typed;
}

/** @throws UsageError when it is not there, or is the other kind. */
export function existing(path: string, nom: string, kind: 'fichier' | 'dossier'): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${nom} : ${kind} attendu, « ${path} » introuvable`);
  if (stats.isDirectory() !== (kind === 'dossier')) throw unexpected(nom, `un ${kind}`, path);
  return path;
}

/** @throws UsageError when there is nothing there. */
export function existingPath(path: string, nom: string): string {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(`${nom} : fichier ou dossier attendu, « ${path} » introuvable`);
  return path;
}

function unexpected(nom: string, expected: string, found: string): UsageError {
  return new UsageError(`${nom} : ${expected} attendu, « ${found} » trouvé`);
}
