import { splitLangue } from '../../../src/contract/langues/langues.ts';

/** Folders whose pages take their title from an input, and what such a page is. */
const KINDS: Readonly<Record<string, string>> = {
  pays: 'pays',
  zones: 'zone',
  thematiques: 'thématique',
  'cles-en-main': 'programme clés en main',
  'projets-mutualisables': 'projet mutualisable',
  guide: 'chapitre',
  'appels-a-projets': 'appel',
  'retours-experience': 'retour d’expérience',
  collectivites: 'collectivité',
  partenaires: 'partenaire',
  projets: 'projet',
  mutualiser: 'où mutualiser',
  integrer: 'à intégrer',
};
/** Pages of these folders that the site always has. */
const FIXED = /^(?:guide\/lexique|appels-a-projets\/simulateur|[^/]+(?:\/page\/\d+)?)\/index\.html$/;

const TITLE = /<title(?: data-precise)?>([^<]*)<\/title>/;
const DESCRIPTION = /<meta name="description" content="([^"]*)"(?: data-precise)?>/;

/** What a page says of itself in its head. */
export interface Texts {
  titre: string;
  description: string;
}
type TextOfPage = keyof Texts;

/**
 * Two inputs may bear the same name: a theme and a chapter, two programmes. Each page whose title or description is that of
 * another says in brackets what it is, then where it stands; `data-precise` marks what was added, for the checks to tell.
 * Pages that the site always has keep theirs. Only the whole site can tell: names meet across templates.
 * @param texts of every page, by file
 * @returns what to add, by file
 */
export function tellPagesApart(texts: ReadonlyMap<string, Texts>): Map<string, Partial<Texts>> {
  const titres = findPrecisions(texts, 'titre');
  const descriptions = findPrecisions(texts, 'description');
  const files = new Set([...titres.keys(), ...descriptions.keys()]);
  return new Map(
    [...files].map((file) => {
      const [titre, description] = [titres.get(file), descriptions.get(file)];
      return [file, { ...(titre !== undefined && { titre }), ...(description !== undefined && { description }) }];
    }),
  );
}

const oneLine = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

/** As they stand in a page just drawn, entities and all. */
export const readTexts = (html: string): Texts => ({
  titre: TITLE.exec(html)?.[1] ?? '',
  description: DESCRIPTION.exec(html)?.[1] ?? '',
});

/** What to add to the text of each page that shares it, so that none does: by file. */
function findPrecisions(texts: ReadonlyMap<string, Texts>, field: TextOfPage): Map<string, string> {
  const levels = new Map<string, number>();
  const textOf = (file: string) =>
    withPrecision(field, oneLine(texts.get(file)?.[field] ?? ''), precisionOf(file, levels.get(file)));
  for (let pending = true; pending; ) {
    const named = [...texts.keys()].filter((file) => texts.get(file)?.[field] !== '');
    const shared = [...Map.groupBy(named, textOf).values()].filter((files) => files.length > 1).flat();
    const more = shared.filter((file) => precisionOf(file, (levels.get(file) ?? 0) + 1) !== undefined);
    for (const file of more) levels.set(file, (levels.get(file) ?? 0) + 1);
    pending = more.length > 0;
  }
  return new Map([...levels].map(([file, level]) => [file, precisionOf(file, level) ?? '']));
}

/** Level 1: « thématique »; level 2: « thématique, culture », which no other page has. In another language, its address alone. */
function precisionOf(file: string, level: number | undefined): string | undefined {
  const { langue, adresse } = splitLangue(`/${file}`);
  const own = adresse.slice(1);
  const [folder = '', ...rest] = own.replace(/\/index\.html$/, '').split('/');
  if (!level || level > 2 || FIXED.test(own) || !Object.hasOwn(KINDS, folder)) return undefined;
  if (langue !== null) return rest.join('/');
  return level === 1 ? KINDS[folder] : `${KINDS[folder]}, ${rest.join('/')}`;
}

/** In a title, before the name of the site that ends it. */
function withPrecision(field: TextOfPage, text: string, precision: string | undefined): string {
  if (precision === undefined) return text;
  const site = field === 'titre' ? text.lastIndexOf(' — ') : -1;
  const end = site === -1 ? text.length : site;
  return `${text.slice(0, end)} (${precision})${text.slice(end)}`;
}

/**
 * The page with what tells it from the others, whatever told it before.
 * @param texts as it was drawn
 */
export function addPrecisions(html: string, texts: Texts, { titre, description }: Partial<Texts>): string {
  const titled = `<title${titre === undefined ? `>${texts.titre}` : ` data-precise>${precise('titre', texts, titre)}`}</title>`;
  const described =
    description === undefined
      ? `<meta name="description" content="${texts.description}">`
      : `<meta name="description" content="${precise('description', texts, description)}" data-precise>`;
  return html.replace(TITLE, () => titled).replace(DESCRIPTION, () => described);
}

const precise = (field: keyof Texts, texts: Texts, precision: string) =>
  withPrecision(field, oneLine(texts[field]), precision);
