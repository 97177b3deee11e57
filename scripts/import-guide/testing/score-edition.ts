import { foldText } from '../../../src/contract/words/fold-text.ts';
import { parseGuide } from '../../guide/parse-guide.ts';

type Files = ReadonlyMap<string, string>;
type Edition = ReturnType<typeof parseGuide>['edition'];

/** How much of one edition another holds, by kind: found of expected, and what is missing. */
type Score = Record<string, { found: number; expected: number; missing: string[] }>;

const KINDS = ['pays', 'zones', 'thematiques', 'parties'] as const;

/** Every address, with the name of the file it stands in. */
function listAddresses(edition: Edition): Map<string, { nom: string | null }> {
  const rows = new Map<string, { nom: string | null }>();
  for (const kind of KINDS)
    for (const { slug, data } of edition[kind])
      for (const { courriel, nom } of data.contacts ?? [])
        if (courriel) rows.set(`${kind}/${slug} ${courriel}`, { nom: nom ?? null });
  return rows;
}

const keyOfProgramme = (data: Edition['programmes'][number]['data']): string =>
  foldText(
    JSON.stringify([
      data.odd,
      data.budget.min,
      data.budget.max,
      data.pays,
      data.porteur,
      data.destinations,
      data.contacts.map(({ courriel, nom }) => [courriel, nom]),
    ]),
  );

function compare(expected: Iterable<string>, found: ReadonlySet<string>): Score[string] {
  const all = [...new Set(expected)];
  const missing = all.filter((one) => !found.has(one));
  return { found: all.length - missing.length, expected: all.length, missing };
}

/** Words of the prose of each section. */
function proseOf(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const body = text.split(/^---$/m).slice(2).join('');
    const words = foldText(body).split(' ');
    return words.flatMap((_, at) => (at % 6 === 0 ? [`${path} ${words.slice(at, at + 4).join(' ')}`] : []));
  });
}

/** Holds the import of an altered copy against the import of the text it was made from. */
export function scoreEdition(base: Files, files: Files): Score {
  const [expected, made] = [base, files].map((all) => parseGuide(new Map(all)).edition) as [Edition, Edition];
  const addresses = listAddresses(expected);
  const got = listAddresses(made);
  const names = [...addresses].filter(([key, { nom }]) => nom !== null && got.has(key));
  const lists = (edition: Edition, kind: 'pays' | 'zones' | 'thematiques') => edition[kind].map(({ slug }) => slug);
  const seekers = (edition: Edition): string[] =>
    edition.pays.flatMap(({ slug, data }) => data.recherches.map((one) => `${slug} ${foldText(one.collectivite)}`));
  const flat = (all: Files) => [...all.values()].join('\n').toLowerCase();
  const text = flat(files);
  const emails = [...new Set(flat(base).match(/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [])];
  const shingles = new Set(
    [...files].flatMap(([path, whole]) => {
      const words = foldText(whole.split(/^---$/m).slice(2).join('')).split(' ');
      return words.map((_, at) => `${path} ${words.slice(at, at + 4).join(' ')}`);
    }),
  );
  return {
    'bonne section': compare(addresses.keys(), new Set(got.keys())),
    adresses: {
      expected: emails.length,
      found: emails.filter((one) => text.includes(one)).length,
      missing: emails.filter((one) => !text.includes(one)),
    },
    noms: compare(
      names.map(([key, { nom }]) => `${key} ${nom}`),
      new Set([...got].map(([key, { nom }]) => `${key} ${nom}`)),
    ),
    programmes: compare(
      expected.programmes.map(({ data }) => keyOfProgramme(data)),
      new Set(made.programmes.map(({ data }) => keyOfProgramme(data))),
    ),
    pays: compare(lists(expected, 'pays'), new Set(lists(made, 'pays'))),
    zones: compare(lists(expected, 'zones'), new Set(lists(made, 'zones'))),
    thematiques: compare(lists(expected, 'thematiques'), new Set(lists(made, 'thematiques'))),
    recherches: compare(seekers(expected), new Set(seekers(made))),
    prose: compare(proseOf(base), shingles),
    lexique: compare(
      (expected.lexique?.entrees ?? []).map(({ sigle }) => sigle),
      new Set((made.lexique?.entrees ?? []).map(({ sigle }) => sigle)),
    ),
  };
}
