import type { Diagnostic } from '../contract/diagnostic.ts';
import { foldText } from '../contract/words/fold-text.ts';
import { type ParsedAtlas, parseAtlas } from './atlas/parse-atlas.ts';
import { buildReference } from './atlas/reference.ts';
import { REGLES, type RegleId } from './atlas/rule-texts.ts';
import { isMade } from './fiches/assemble.ts';
import type { Import } from './import-tables.ts';
import type { DonneesReference } from './reference.ts';
import { nommeTableau, REGLES_IMPORT, type RegleImport } from './regles.ts';

/** An import, and its export read as a build will read it. */
interface ImportVerifie {
  resultat: Import;
  /** The export, as JSON; null when there is none. */
  json: string | null;
  controle: Pick<ParsedAtlas, 'diagnostics' | 'omissions' | 'listContacts'>;
}

/** Reads what came of an import as any other export is read. */
export function checkImport(
  resultat: Import,
  { aliasPays, thematiques, motsDeService }: DonneesReference,
): ImportVerifie {
  const { atlas } = resultat;
  if (atlas === null)
    return { resultat, json: null, controle: { diagnostics: [], omissions: [], listContacts: () => [] } };
  const json = `${JSON.stringify(atlas, null, 1)}\n`;
  const reference = buildReference(
    aliasPays,
    thematiques.map(({ slug }) => slug),
    createIsDesk(motsDeService),
  );
  return { resultat, json, controle: parseAtlas(json, { file: 'atlas.json', reference }) };
}

/** In doubt it is a desk's here: the build, which knows more, takes out what this lets through, and says so. */
function createIsDesk(motsDeService: readonly string[]): (courriel: string) => boolean {
  const mots = new Set(motsDeService);
  return (courriel) =>
    foldText(courriel.split('@', 1)[0] ?? '')
      .split(' ')
      .some((mot) => mots.has(mot));
}

/** Everything that is said of the tables: what is wrong with a record is said at the row that it comes from. */
export function listDiagnostics(resultat: Import, duControle: readonly Diagnostic[]): Diagnostic[] {
  return [...resultat.diagnostics, ...duControle.map((one) => atRow(one, resultat))];
}

/** What a rule is called, of the import or of the check of what it made. */
export const titreRegle = (rule: string): string =>
  REGLES_IMPORT[rule as RegleImport]?.[0] ?? REGLES[rule as RegleId]?.titre ?? rule;

/** How many cases of a rule are counted and not told. */
export const countOmises = (omissions: readonly { rule: string; nombre: number }[], rule: string): number =>
  omissions.reduce((sum, omission) => (omission.rule === rule ? sum + omission.nombre : sum), 0);

const SECTIONS: Readonly<Record<string, string>> = {
  collectivité: 'collectivites',
  partenaire: 'partenaires',
  coopération: 'cooperations',
  projet: 'projets',
};

/** A trouble of a record stands at the first row that gave the record. */
function atRow(diagnostic: Diagnostic, { origines }: Import): Diagnostic {
  const [noun = '', id = ''] = diagnostic.location.record?.split(' ') ?? [];
  const [lieu] = origines.get(`${SECTIONS[noun]}/${id}`) ?? [];
  if (lieu === undefined) return diagnostic;
  return {
    ...diagnostic,
    location: {
      ...diagnostic.location,
      file: nommeTableau(lieu),
      ...(lieu.ligne !== undefined && { line: lieu.ligne }),
      // An id that the import made is in no table.
      ...(isMade(id) && { record: undefined }),
    },
  };
}
