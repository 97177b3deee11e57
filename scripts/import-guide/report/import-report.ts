import { sum } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { PagedText, SourceLine } from '../pages/cut-pages.ts';
import type { Doubt } from '../repair/repairer.ts';
import { findUnreadable } from '../repair/unreadable-address.ts';
import type { Gap } from '../structure/find-gaps.ts';
import { mostFrequent } from '../structure/most-frequent.ts';
import type { FoundContact } from '../structure/read-contacts.ts';
import type { BuiltFiles } from '../write/build-files.ts';
import type { ComposedSection } from '../write/compose-section.ts';
import type { AccountedLine } from './account-lines.ts';
import type { ListedFurniture } from './list-furniture.ts';
import { listFurniture } from './list-furniture.ts';

/** A line that no file holds, or that a person should look at. */
export interface ReportedLine {
  page: number | null;
  ligne: number;
  texte: string;
  raison: string;
}

export interface ImportReport {
  /** How many of each kind were found. */
  comptes: Record<string, number>;
  /** Lines of the source: all, then by what became of them. They add up. */
  lignes: Record<'total' | 'vides' | 'mobilier' | 'employees' | 'listees', number>;
  thematiques: { numero: string | null; nom: string; slug: string; renvoi: boolean }[];
  programmes: { fichier: string; titre: string; manque: string[] }[];
  /** What a person should hold against the document. */
  verifications: ReportedLine[];
  /** What may be a fact and was not written as one: a person decides. */
  propositions: ReportedLine[];
  /** The words that tie the two sides of each example, with its page. */
  liens: { fichier: string; collectivites: string[]; lien: string; pages: number[] }[];
  doutes: Doubt[];
  /** Lines that no file holds, in full. */
  fragments: ReportedLine[];
  mobilier: ListedFurniture[];
  /** Headings and labels that records say by their shape, each with how often it comes. */
  intitules: { texte: string; nombre: number }[];
}

interface ReportInput {
  paged: PagedText;
  composed: readonly ComposedSection[];
  built: BuiltFiles;
  accounted: readonly AccountedLine[];
  gaps: readonly Gap[];
  doubts: readonly Doubt[];
}

/**
 * Says what was found and what became of every line.
 * @throws when a line of the source is in no list: the import would have lost it.
 */
export function buildReport({ paged, composed, built, accounted, gaps, doubts }: ReportInput): ImportReport {
  const fragments = accounted.flatMap(({ line, raison }) =>
    raison === null ? [] : [{ page: line.page, ligne: line.number, texte: line.raw.trim(), raison }],
  );
  const employees = accounted.filter(({ raison }) => raison === null).length;
  const vides = paged.furniture.filter(({ kind }) => kind === 'vide').length;
  const mobilier = paged.furniture.length - vides;
  const lignes = {
    total: paged.lines.length + paged.furniture.length,
    vides,
    mobilier,
    employees,
    listees: fragments.length,
  };
  if (lignes.total !== vides + mobilier + employees + fragments.length)
    throw new Error('des lignes de la source ont disparu');
  return {
    comptes: countFound(composed, built),
    lignes,
    thematiques: composed
      .filter(({ section }) => section.kind === 'thematique')
      .map(({ section: { numero, nom, slug, pointer } }) => ({ numero, nom, slug, renvoi: pointer }))
      .sort((one, other) => (one.numero ?? '').localeCompare(other.numero ?? '', 'fr', { numeric: true })),
    programmes: built.programmes.map(({ file, front, missing }) => ({
      fichier: file,
      titre: front.titre,
      manque: missing,
    })),
    verifications: [...listGaps(gaps), ...listUnreadable(paged.lines), ...listChecks(composed)],
    propositions: listProposals(composed),
    liens: listTies(composed),
    mobilier: listFurniture(paged.furniture),
    intitules: listShapes(accounted),
    doutes: [...new Map(doubts.map((doubt) => [`${doubt.line} ${doubt.before} ${doubt.after}`, doubt])).values()],
    fragments,
  };
}

function countFound(composed: readonly ComposedSection[], { files, programmes }: BuiltFiles): Record<string, number> {
  const folder = (name: string): number => files.filter(({ path }) => path.startsWith(`${name}/`)).length;
  // What the edition states: an imprint or a pointer may hold a number, and makes no file.
  const stated = (field: string): number =>
    sum(files, ({ path, front }) => (path.startsWith('programmes/') ? 0 : ((front[field] ?? []) as unknown[]).length));
  return {
    pays: folder('pays'),
    zones: folder('zones'),
    thematiques: folder('thematiques'),
    'thématiques imprimées': sum(composed, ({ section: { kind, headings } }) =>
      kind === 'thematique' ? Math.max(1, headings.length) : 0,
    ),
    parties: folder('parties'),
    programmes: programmes.length,
    'renvois à un programme': sum(composed, ({ pointers }) => pointers.length),
    appels: folder('appels'),
    contacts: stated('contacts'),
    'recherches de partenaires': stated('recherches'),
    exemples: stated('exemples'),
    chiffres: stated('chiffres'),
    'sigles du lexique': stated('entrees'),
  };
}

const listProposals = (composed: readonly ComposedSection[]): ReportedLine[] =>
  composed.flatMap(({ section, propositions }) =>
    propositions.map(({ element, texte, raison }) => {
      const { page, number } = lineSaying(element.lines, texte);
      return { page, ligne: number, texte: `${section.nom} : ${texte}`, raison };
    }),
  );

/** Where a text begins in some lines: at the longest run of its first words that they say, else at the first line. */
function lineSaying(lines: readonly SourceLine[], texte: string): SourceLine {
  const words = foldText(texte).split(' ');
  const folded = lines.map(({ raw }) => `${foldText(raw)} `);
  const whole = ` ${folded.join('')}`;
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const at = whole.indexOf(` ${words.slice(0, count).join(' ')} `);
    const rank = folded.findIndex((_, last) => at < sum(folded.slice(0, last + 1), ({ length }) => length));
    if (at !== -1 && rank !== -1) return itemAt(lines, rank);
  }
  return itemAt(lines, 0);
}

const listTies = (composed: readonly ComposedSection[]): ImportReport['liens'] =>
  composed.flatMap(({ section, exemples, liens }) =>
    exemples.map(({ collectivites = [], pages }, rank) => ({
      fichier: section.slug,
      collectivites,
      lien: liens[rank] ?? '',
      pages,
    })),
  );

function listShapes(accounted: readonly AccountedLine[]): ImportReport['intitules'] {
  const said = accounted.filter(({ intitule }) => intitule).map(({ line }) => line.raw.trim());
  return [...Map.groupBy(said, (texte) => texte)].map(([texte, all]) => ({ texte, nombre: all.length }));
}

const listGaps = (gaps: readonly Gap[]): ReportedLine[] =>
  gaps.map(({ line, texte }) => ({
    page: line.page,
    ligne: line.number,
    texte,
    raison: 'numérotation qui saute : une section manque, ou son numéro s’est perdu',
  }));

const listUnreadable = (lines: readonly SourceLine[]): ReportedLine[] =>
  lines.flatMap(({ page, number, raw }) =>
    findUnreadable(raw).map((texte) => ({
      page,
      ligne: number,
      texte,
      raison: 'adresse électronique qui n’est pas en lettres simples : non publiée',
    })),
  );

/** Facts that the document leaves unsaid or says twice in different ways: a person knows better. */
function listChecks(composed: readonly ComposedSection[]): ReportedLine[] {
  const contacts = composed.flatMap((one) => one.contacts);
  return [...listInferred(contacts), ...listNames(contacts), ...listSearches(composed)];
}

function report({ element }: FoundContact, texte: string, raison: string): ReportedLine {
  const { page, number } = itemAt(element.lines, 0);
  return { page, ligne: number, texte, raison };
}

const listInferred = (contacts: readonly FoundContact[]): ReportedLine[] =>
  contacts
    .filter(({ inferred, contact }) => inferred && contact.courriel !== null)
    .map((found) =>
      report(
        found,
        `${found.contact.courriel} → ${found.contact.organisation}`,
        'contact sans organisme imprimé : organisme déduit du texte',
      ),
    );

/** One address, two spellings of the name: one of them is a misprint. */
function listNames(contacts: readonly FoundContact[]): ReportedLine[] {
  const named = contacts.filter(({ contact }) => contact.courriel !== null && contact.nom !== null);
  const byAddress = Map.groupBy(named, ({ contact }) => contact.courriel);
  return named.flatMap((found) => {
    const { courriel, nom } = found.contact;
    const usual = mostFrequent((byAddress.get(courriel) ?? []).map(({ contact }) => contact.nom));
    if (nom === usual) return [];
    return [
      report(
        found,
        `${courriel} : « ${nom} », ailleurs « ${usual} »`,
        'nom écrit de deux façons pour une même adresse',
      ),
    ];
  });
}

const listSearches = (composed: readonly ComposedSection[]): ReportedLine[] =>
  composed.flatMap(({ section, recherches }) =>
    recherches
      .filter(({ thematiques }) => (thematiques ?? []).length === 0)
      .map(({ collectivite }) => {
        const lines = [...section.elements, ...section.headings].flatMap((element) => element.lines);
        const { page, number } = lineSaying(lines, collectivite);
        const texte = `${section.nom} : ${collectivite}`;
        return { page, ligne: number, texte, raison: 'recherche de partenaires sans thématique reconnue' };
      }),
  );
