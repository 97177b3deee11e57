import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { SECTIONS } from '../../../src/import/atlas/counts.ts';
import { listLostRecords, listLostSections } from './judge-model.ts';
import { ran } from './mutate/injections.ts';
import type { BuildResult } from './run-build.ts';

/** Something that a build must never do; empty for a build that is right. */
export interface Findings {
  /** The build stopped, or its own checks found errors. */
  arrets: string[];
  /** Records and sections that came in, and are neither on the site nor in the report. */
  pertes: string[];
  /** Text of an input that became markup which runs, or that ran. */
  executions: string[];
  /** What may not be published, found in a file or on the console. */
  fuites: string[];
}

export const isClean = (findings: Findings): boolean => Object.values(findings).every((list) => list.length === 0);

/** The texts that stand for somebody who may not be published. */
interface Secrets {
  marques: readonly string[];
}

/** Looks at what a build left, with readers of its own: it trusts no count of the pipeline. */
export function judgeBuild(result: BuildResult, { marques }: Secrets = { marques: [] }): Findings {
  const findings: Findings = { arrets: [], pertes: [], executions: [], fuites: [] };
  findings.fuites.push(...marques.filter((marque) => result.sortie.includes(marque)).map((m) => `console : ${m}`));
  if (ran(result.root)) findings.executions.push('un texte s’est exécuté pendant la publication');
  if (result.status !== 0) {
    findings.arrets.push(`état ${result.status} : ${lastLines(result.sortie)}`);
    return findings;
  }
  if (!/^0 erreur\(s\)/m.test(result.sortie)) findings.arrets.push(`contrôle : ${lastLines(result.sortie)}`);
  const pages = readPages(result.site, findings, marques);
  findings.pertes.push(...findLostRecords(result, pages), ...findLostSections(result, pages));
  return findings;
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-12).join('\n');

interface PageRead {
  h1: string;
  /** Lines of its lists. */
  lignes: number;
}

/** Every page, and what none may hold. */
function readPages(site: string, findings: Findings, marques: readonly string[]): Map<string, PageRead> {
  const pages = new Map<string, PageRead>();
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(site.length + 1);
    const bytes = readFileSync(path);
    for (const marque of marques) if (bytes.includes(marque)) findings.fuites.push(`${file} : ${marque}`);
    if (entry.name.endsWith('.html')) pages.set(file, readHtml(file, bytes.toString('utf8'), findings));
  }
  return pages;
}

/** Attributes through which a page runs something, or fetches what a text names. */
const RUNS = /^\s*(?:javascript|vbscript|data):/i;

function readHtml(file: string, html: string, findings: Findings): PageRead {
  const page: PageRead = { h1: '', lignes: 0 };
  const open: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      open.push(tag);
      if (tag === 'li' && open.includes('main')) page.lignes += 1;
      if (tag === 'iframe' || tag === 'object' || tag === 'embed' || tag === 'base' || tag === 'style')
        findings.executions.push(`${file} : <${tag}>`);
      if (tag === 'script' && !isOwnScript(attributes)) findings.executions.push(`${file} : <script>`);
      for (const [name, value] of Object.entries(attributes)) {
        if (
          /^on/i.test(name) ||
          name === 'srcdoc' ||
          (/^(?:href|src|action|formaction)$/.test(name) && RUNS.test(value))
        )
          findings.executions.push(`${file} : <${tag} ${name}="${value.slice(0, 60)}">`);
      }
    },
    ontext(text) {
      if (open.includes('h1')) page.h1 += text;
    },
    onclosetag(tag) {
      while (open.length > 0 && open.pop() !== tag);
    },
  });
  parser.end(html);
  return page;
}

/** The site's own files, and blocks of data that nothing runs. */
const isOwnScript = ({ src, type }: Record<string, string | undefined>): boolean =>
  src === undefined ? type === 'application/json' || type === 'application/ld+json' : /^\/(?!\/)[\w./@-]*$/.test(src);

interface Report {
  atlas: { diagnostics: Diagnostic[] };
  guide: { diagnostics: Diagnostic[] };
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));
const sameText = (a: string, b: string): boolean => fold(a) === fold(b);
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC');

/** Ids of the export that are neither on a page nor named by the report. */
function findLostRecords({ cas, contenu }: BuildResult, pages: ReadonlyMap<string, PageRead>): string[] {
  const { atlas } = readJson<Report>(join(contenu, 'rapport.json'));
  const lists = new Map(
    SECTIONS.map((section) => [
      section,
      new Map(readJson<Published[]>(join(contenu, `${section}.json`)).map((record) => [record.id, record])),
    ]),
  );
  const unnamed: string[] = [];
  const lost = listLostRecords(JSON.parse(cas.atlas), atlas.diagnostics, (section, id) => {
    const record = lists.get(section)?.get(id);
    if (record === undefined || section === 'cooperations') return record !== undefined;
    const page = pages.get(`${section}/${record.slug}/index.html`);
    const nom = record.nom ?? record.titre ?? '';
    if (page && !sameText(page.h1, nom)) unnamed.push(`${section} ${id} : « ${nom} » attendu, « ${page.h1} » trouvé`);
    return page !== undefined;
  });
  return [...lost, ...unnamed, ...findLostCooperations(contenu, pages)];
}

interface Published {
  id: string;
  slug: string;
  nom?: string;
  titre?: string;
}

/** A coopération has no page: the pages of each of its collectivités have a line for it. */
function findLostCooperations(contenu: string, pages: ReadonlyMap<string, PageRead>): string[] {
  const collectivites = readJson<{ id: string; slug: string; cooperations: string[] }[]>(
    join(contenu, 'collectivites.json'),
  );
  const published = new Set(readJson<{ id: string }[]>(join(contenu, 'cooperations.json')).map(({ id }) => id));
  const seen = new Set(collectivites.flatMap(({ cooperations }) => cooperations));
  const unseen = [...published].filter((id) => !seen.has(id)).map((id) => `coopération ${id} : sur aucune page`);
  const short = collectivites.flatMap(({ id, slug, cooperations }) => {
    const own = [...pages].filter(([file]) => file.startsWith(`collectivites/${slug}/`));
    const lines = own.reduce((sum, [, { lignes }]) => sum + lignes, 0);
    return lines >= cooperations.length
      ? []
      : [`collectivité ${id} : ${cooperations.length} coopérations, ${lines} lignes`];
  });
  return [...unseen, ...short];
}

const PAGES_OF: Readonly<Record<string, readonly string[]>> = {
  pays: ['pays'],
  zones: ['zones'],
  thematiques: ['thematiques'],
  programmes: ['cles-en-main', 'projets-mutualisables'],
  guide: ['guide'],
  appels: ['appels-a-projets'],
  'retours-experience': ['retours-experience'],
};

/** Files of the edition that have no page of their own and are not named by the report. */
function findLostSections({ cas, contenu }: BuildResult, pages: ReadonlyMap<string, PageRead>): string[] {
  if (cas.guide === 'embarquee') return [];
  const report = readJson<Report>(join(contenu, 'rapport.json'));
  const shown = new Map<string, string>();
  for (const [collection, folders] of Object.entries(PAGES_OF)) {
    const folder = join(contenu, collection);
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const text = readFileSync(join(folder, name), 'utf8');
      const origin = /^# (.*)$/m.exec(text)?.[1] ?? '';
      const titre = JSON.parse(/^(?:titre|nom): (".*")$/m.exec(text)?.[1] ?? '""') as string;
      const slug = name.replace(/\.mdx$/, '');
      const page = folders.map((one) => pages.get(`${one}/${slug}/index.html`)).find((one) => one !== undefined);
      if (page !== undefined && sameText(page.h1, titre)) shown.set(origin, slug);
    }
  }
  const origins = new Set([...shown.keys()].map((origin) => origin.replace(/^data\/guide\//, '')));
  return listLostSections(cas.guide, report.guide.diagnostics, origins);
}
