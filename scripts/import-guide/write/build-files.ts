import { slugify } from '../../../src/contract/words/slugify.ts';
import { readLexique } from '../structure/read-lexique.ts';
import { readResume, renderProse } from '../structure/render-body.ts';
import { buildAppels } from './build-appels.ts';
import type { BuiltProgramme } from './build-programmes.ts';
import { buildProgrammes } from './build-programmes.ts';
import type { ComposedSection } from './compose-section.ts';
import type { BuildContext, EditionFile } from './edition-file.ts';
import { uniquePath } from './edition-file.ts';

export interface BuiltFiles {
  files: EditionFile[];
  programmes: BuiltProgramme[];
}

/** Every file of the edition. */
export function buildFiles(composed: readonly ComposedSection[], context: BuildContext): BuiltFiles {
  const { files, programmes } = buildProgrammes(composed, context);
  const parts = new Map<number, number>();
  for (const one of composed) {
    const { kind, pointer } = one.section;
    if (pointer || kind === 'annexe') continue;
    if (kind === 'lexique') files.push(buildLexique(one, context));
    else if (kind === 'partie') files.push(buildPartie(one, parts, context));
    else files.push(buildPlace(one, composed, context));
  }
  files.push(...buildAppels(composed, context));
  const unique: EditionFile[] = [];
  for (const file of files) unique.push({ ...file, path: uniquePath(file.path, unique) });
  return { files: unique, programmes };
}

function buildPartie(one: ComposedSection, parts: Map<number, number>, context: BuildContext): EditionFile {
  const partie = one.section.partie ?? 2;
  const ordre = (parts.get(partie) ?? 0) + 1;
  parts.set(partie, ordre);
  const { nom, slug } = one.section;
  return buildSection(one, `parties/${slug}.md`, { titre: nom, partie, ordre }, nom, context);
}

function buildPlace(one: ComposedSection, composed: readonly ComposedSection[], context: BuildContext): EditionFile {
  const { kind, nom, slug, code, parent } = one.section;
  if (kind === 'pays' && code !== null) {
    const path = `pays/${code.toLowerCase()}-${slugify(nom)}.md`;
    return buildSection(
      one,
      path,
      { nom, code, zone: parent },
      `Les contacts pour coopérer avec ce pays : ${nom}.`,
      context,
    );
  }
  const below = composed.filter(({ section }) => section.parent === slug && section.slug !== slug);
  const names = below.filter(({ section }) => !section.pointer).map(({ section }) => section.nom);
  const resume = names.length === 0 ? nom : `${nom} : ${names.join(', ')}.`;
  if (kind === 'zone') return buildSection(one, `zones/${slug}.md`, { nom, parent }, resume, context);
  const voirAussi = below.filter(({ section }) => section.pointer).map(({ section }) => section.slug);
  return buildSection(one, `thematiques/${slug}.md`, { nom, parent, voirAussi }, resume, context);
}

/** `resume`: what to say of a section that has no text of its own. */
function buildSection(
  one: ComposedSection,
  path: string,
  head: Record<string, unknown>,
  resume: string,
  { document }: BuildContext,
): EditionFile {
  const { section, prose } = one;
  const front = {
    ...head,
    numero: section.numero,
    source: { document, pages: one.pages },
    resume: readResume(prose, resume),
    odd: one.odd,
    chiffres: one.chiffres,
    contacts: one.contacts.map(({ contact }) => contact),
    recherches: one.recherches,
    exemples: one.exemples,
  };
  return { path, front, body: renderProse(prose), used: one.used };
}

function buildLexique(one: ComposedSection, { document, repairer }: BuildContext): EditionFile {
  const { entrees, used, left } = readLexique(one.section.elements, repairer);
  return {
    path: 'lexique.yaml',
    front: { source: { document, pages: one.pages }, entrees },
    body: '',
    used: [
      ...one.section.headings.map((element) => ({ element, role: 'titre' as const })),
      ...used.map((element) => ({ element, role: 'lexique' as const })),
      ...left.map((element) => ({ element, role: 'hors-guide' as const })),
    ],
  };
}
