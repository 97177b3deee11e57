import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** What a page has one of, and no other page has the same. */
interface Unique {
  rule: string;
  element: string;
  /** What is said of one without a text, and of one that others have. */
  vide: string;
  propre: string;
  hint: string;
  textsOf: (page: PageFacts) => readonly string[];
}

const TITRE: Unique = {
  rule: 'titres-uniques',
  element: '<title>',
  vide: 'titre vide',
  propre: 'titre',
  hint: 'donnez un titre à la page',
  textsOf: ({ titles }) => titles,
};
const DESCRIPTION: Unique = {
  rule: 'descriptions-uniques',
  element: '<meta name="description">',
  vide: 'description vide',
  propre: 'texte de description',
  hint: 'dites en une phrase ce que la page offre',
  textsOf: ({ descriptions }) => descriptions,
};

/** Every page has one `<title>`, and no other page has the same. */
export const checkTitresUniques = (site: SiteFacts): Diagnostic[] => checkUnique(readablePages(site), TITRE);

/** Every page that search engines may list has one description, and no other page has the same. */
export const checkDescriptionsUniques = (site: SiteFacts): Diagnostic[] =>
  checkUnique(
    readablePages(site).filter(({ isNoindex }) => !isNoindex),
    DESCRIPTION,
  );

function checkUnique(pages: readonly PageFacts[], unique: Unique): Diagnostic[] {
  const { rule, element, vide, hint, textsOf } = unique;
  const cases = new Cases(rule);
  for (const page of pages) {
    const texts = textsOf(page);
    if (texts.length === 1 && texts[0] !== '') continue;
    const found = texts.length === 1 ? vide : `${texts.length} trouvé(s)`;
    cases.add(page.file, `un élément ${element} attendu, ${found}`, hint);
  }
  return [...cases.toDiagnostics(), ...findShared(pages, unique)];
}

/** One error for each text that several pages share; it lists every file. */
function findShared(pages: readonly PageFacts[], { rule, propre, textsOf }: Unique): Diagnostic[] {
  const groups = Map.groupBy(pages, (page) => textsOf(page)[0] ?? '');
  return [...groups]
    .filter(([text, sharing]) => text !== '' && sharing.length > 1)
    .map(([text, sharing]) => ({
      rule,
      severity: 'erreur',
      message: `${propre} propre à chaque page attendu, « ${text} » trouvé sur ${sharing.length} pages : ${sharing.map(({ file }) => file).join(', ')}`,
      hint: 'dites ce qui distingue ces pages : un lieu, une année, un numéro de page',
      location: { file: sharing[0]?.file ?? '' },
    }));
}
