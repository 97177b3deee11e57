import { slugify } from '../../../src/contract/words/slugify.ts';
import { pagesOf } from '../structure/element.ts';
import { namesCall, readCallSteps, readOrganisme, readRates } from '../structure/read-appels.ts';
import type { Prose } from '../structure/render-body.ts';
import { readResume, renderProse } from '../structure/render-body.ts';
import type { ComposedSection } from './compose-section.ts';
import type { EditionFile } from './edition-file.ts';

/** Calls for projects: one a heading that names one, and one a section whose text dates the next. */
export function buildAppels(composed: readonly ComposedSection[], { document }: { document: string }): EditionFile[] {
  return composed.flatMap(({ section, prose }) => {
    if (section.kind === 'pays') {
      const file = buildAppel(
        `Appels à projets – ${section.nom}`,
        prose.filter(({ text }) => readCallSteps(text).length > 0),
        document,
      );
      return file === null ? [] : [file];
    }
    return splitByHeading(prose)
      .filter(({ heading }) => namesCall(heading))
      .flatMap(({ heading, under }) => buildAppel(heading, under, document) ?? []);
  });
}

function splitByHeading(prose: readonly Prose[]): { heading: string; under: Prose[] }[] {
  const parts: { heading: string; under: Prose[] }[] = [];
  for (const block of prose) {
    if (block.kind === 'titre') parts.push({ heading: block.text, under: [] });
    else parts.at(-1)?.under.push(block);
  }
  return parts;
}

function buildAppel(titre: string, under: readonly Prose[], document: string): EditionFile | null {
  const text = under.map((block) => block.text).join(' ');
  const steps = readCallSteps(text);
  const taux = readRates(text);
  if (steps.length === 0 && taux.length === 0) return null;
  const front = {
    titre: titre.slice(0, 300),
    resume: readResume(under, titre),
    organisme: readOrganisme(titre) ?? readOrganisme(text) ?? 'Non précisé',
    cloture: steps.find(({ closes, date }) => closes && date !== null)?.date ?? null,
    calendrier: steps.map(({ texte, date, closes }) => ({
      etape: closes ? 'Clôture ou dépôt' : 'Annonce',
      date,
      texte,
    })),
    taux,
    source: { document, pages: pagesOf(under.map(({ element }) => element)) },
  };
  return { path: `appels/${slugify(titre)}.md`, front, body: renderProse(under), used: [] };
}
