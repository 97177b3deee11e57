import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeHTMLStrict } from 'entities';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { type AtlasSection, SECTIONS } from '../../src/import/atlas/counts.ts';
import { SINGULIERS } from '../../src/import/atlas/entry.ts';
import { listFiles } from '../lib/list-files.ts';
import { readUntouched } from '../lib/read-untouched.ts';

// The guarantee of DESIGN § 2, from outside: the records that came in, by a reader of its own, against those that the pages
// of the built site bear and those that the report lists. It shares nothing with the pipeline but the names of the sections.

/** A record or a section of the guide that came in. */
interface Venue {
  /** As pages bear it: `projets/P-1`, `guide/pays/bj-benin.md`; null when the record has no id that can be told. */
  cle: string | null;
  /** As the report may name it: by its id, or by its place in the file. */
  noms: readonly string[];
}

/** Every record of an export, in the order of the file. @param bytes JSON, gzipped or not, already found readable */
export function listFiches(bytes: Uint8Array): Venue[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const document = JSON.parse(new TextDecoder('utf-8').decode(plain)) as Record<AtlasSection, { id?: unknown }[]>;
  return SECTIONS.flatMap((section) => document[section].map((raw, index) => toVenue(section, raw?.id, index)));
}

function toVenue(section: AtlasSection, raw: unknown, index: number): Venue {
  // Ids hold no other characters: whatever stands around or between them came with the typing.
  const id = typeof raw === 'string' || typeof raw === 'number' ? String(raw).replace(/[^\w.-]/g, '') : '';
  const nth = `${SINGULIERS[section]} n° ${index + 1}`;
  if (id === '') return { cle: null, noms: [nth] };
  return { cle: `${section}/${id}`, noms: [`${SINGULIERS[section]} ${id}`, nth] };
}

/** Every file of an edition but hidden ones and what an import leaves beside it. */
export function listSections(folder: string): Venue[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && !/^(?:a-relire\/|rapport-import\.|documents\.yaml$)/.test(path))
    .map((path) => ({ cle: `guide/${path}`, noms: [`guide/${path}`] }));
}

const FICHE = /\sdata-fiche="([^"]*)"/g;

/**
 * What each page of a built site bears, by key: the pages, in the order of their names.
 * @param memory where what pages bear is kept: a file that nobody touched since is not read again
 */
export function readSite(dist: string, memory?: string): Map<string, string[]> {
  const pages = listFiles(dist).filter((path) => path.endsWith('.html'));
  const files = new Map<string, string[]>();
  for (const [file, cles] of readUntouched(dist, pages, (page) => readFiches(join(dist, page)), memory))
    for (const cle of cles) {
      const others = files.get(cle);
      if (others === undefined) files.set(cle, [file]);
      else others.push(file);
    }
  return files;
}

/** The keys that a page bears, each once; copies, since a slice of a page would keep the whole page in memory. */
function readFiches(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(FICHE)].map(([, cle = '']) => decodeHTMLStrict(cle));
  return [...new Set(found)].map((cle) => Buffer.from(cle).toString());
}

interface Guarantee {
  venues: readonly Venue[];
  site: ReadonlyMap<string, readonly string[]>;
  /** What the report lists with a reason, by the names of `Venue`: once for each record or section. */
  listees: readonly string[];
  /** Keys that changed on the way, so that they name nobody. */
  renommees?: ReadonlyMap<string, string>;
  /** Where the input comes from, for the diagnostics. */
  file: string;
}

/**
 * Input = site + report, one by one. A cooperation may stand on several pages; anything else has one.
 * @returns a fatal diagnostic for each record that is nowhere, or on two pages, or that nothing brought
 */
export function checkGuarantee({ venues, site, listees, renommees = new Map(), file }: Guarantee): Diagnostic[] {
  const listed = Map.groupBy(listees, (nom) => nom);
  const takeListed = ({ cle, noms }: Venue): boolean => {
    const renommee = cle === null ? undefined : renommees.get(cle);
    const nom = [...noms, ...(renommee === undefined ? [] : [renommee])].find(
      (one) => (listed.get(one)?.length ?? 0) > 0,
    );
    return nom !== undefined && listed.get(nom)?.pop() !== undefined;
  };
  const published = new Set<string>();
  const lost = venues.filter((venue) => {
    const cle = venue.cle === null ? null : (renommees.get(venue.cle) ?? venue.cle);
    // Of several records under one id, the site has one: the others must be listed.
    if (cle !== null && site.has(cle) && !published.has(cle)) {
      published.add(cle);
      return false;
    }
    return !takeListed(venue);
  });
  const twice = [...site].filter(([cle, pages]) => pages.length > 1 && !cle.startsWith('cooperations/'));
  const strange = [...site.keys()].filter((cle) => !published.has(cle));
  return [
    ...lost.map(({ noms: [nom = ''] }) =>
      stop(file, nom, 'fiche-perdue', 'une page du site ou une ligne du rapport attendue, aucune trouvée'),
    ),
    ...twice.map(([cle, pages]) =>
      stop(
        file,
        cle,
        'fiche-en-double',
        `une seule page attendue, ${pages.length} trouvées : ${pages.slice(0, 3).join(', ')}`,
      ),
    ),
    ...strange.map((cle) => stop(file, cle, 'fiche-sans-origine', 'une fiche reçue attendue, une page seule trouvée')),
  ];
}

function stop(file: string, record: string, rule: string, message: string): Diagnostic {
  const hint = 'c’est une faute du programme, non des données : signalez-la à qui le tient ; le site en place reste';
  return { rule, severity: 'fatal', message, hint, location: { file, record } };
}
