import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { tally } from '../../src/contract/words/tally.ts';
import type { SectionCounts } from '../../src/import/atlas/counts.ts';
import { noCount } from '../../src/import/atlas/counts.ts';
import type { Seuils, Vocabulaire } from '../lib/seuils.ts';
import { checkSeuils } from '../lib/seuils.ts';
import type { GuideEdition, SectionFolder } from './guide-edition.ts';
import { SECTION_SCHEMAS } from './guide-edition.ts';

/** The kinds of sections, and the files that are none. */
export type GuideKind = SectionFolder | 'lexique' | 'autres';
export type GuideCounts = Record<GuideKind, SectionCounts>;

/** What became of the files of an edition: path by path, received = published + set aside. */
interface GuideTally {
  counts: GuideCounts;
  /** The paths that are published, and those that are set aside and listed. */
  published: string[];
  setAside: string[];
}

/**
 * Tells the files that are published from those that a diagnostic refuses.
 * @param folder as the diagnostics name it
 * @throws when a file is neither published nor refused, both, or was never received: a fault of ours
 */
export function tallySections(
  received: readonly string[],
  edition: GuideEdition,
  diagnostics: readonly Diagnostic[],
  folder = 'data/guide',
): GuideTally {
  const told = (severity: Diagnostic['severity']) =>
    new Set(
      diagnostics
        .filter((diagnostic) => diagnostic.severity === severity)
        .map(({ location }) => location.file)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1)),
    );
  const { lexique, ...folders } = edition;
  const published = [
    ...Object.values(folders).flatMap((sections) => sections.map(({ file }) => file)),
    ...(lexique === null ? [] : ['lexique.yaml']),
  ].sort();
  const setAside = [...told('erreur')].sort();
  assertSame(received, [...published, ...setAside]);
  return { counts: countKinds(published, setAside, told('avertissement')), published, setAside };
}

/** The edition without the sections that a diagnostic refuses. */
export function withoutRefused(
  edition: GuideEdition,
  diagnostics: readonly Diagnostic[],
  folder = 'data/guide',
): GuideEdition {
  const refused = new Set(
    diagnostics.filter(({ severity }) => severity === 'erreur').map(({ location }) => location.file),
  );
  const { lexique, ...folders } = edition;
  const kept = Object.entries(folders).map(([kind, sections]) => [
    kind,
    (sections as { file: string }[]).filter(({ file }) => !refused.has(`${folder}/${file}`)),
  ]);
  return { ...Object.fromEntries(kept), lexique };
}

function assertSame(received: readonly string[], found: readonly string[]): void {
  const places = tally(found);
  const known = new Set(received);
  const lost = received.filter((path) => !places.has(path));
  const twice = [...places].filter(([path, count]) => count > 1 || !known.has(path)).map(([path]) => path);
  if (lost.length + twice.length > 0)
    throw new Error(
      `guide : fichiers ni publiés ni listés : ${lost.join(', ')} ; publiés et listés, ou jamais reçus : ${twice.join(', ')}`,
    );
}

export function emptyGuideCounts(): GuideCounts {
  const kinds = [...Object.keys(SECTION_SCHEMAS), 'lexique', 'autres'] as GuideKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, noCount()])) as GuideCounts;
}

function countKinds(
  published: readonly string[],
  setAside: readonly string[],
  flagged: ReadonlySet<string>,
): GuideCounts {
  const counts = emptyGuideCounts();
  for (const path of published) {
    const count = counts[kindOf(path)];
    count.received++;
    count.published++;
    if (flagged.has(path)) count.flagged++;
  }
  for (const path of setAside) {
    const count = counts[kindOf(path)];
    count.received++;
    count.setAside++;
  }
  return counts;
}

function kindOf(path: string): GuideKind {
  if (path === 'lexique.yaml') return 'lexique';
  const [folder = ''] = path.split('/');
  return Object.hasOwn(SECTION_SCHEMAS, folder) ? (folder as SectionFolder) : 'autres';
}

const SEUILS = 'changez le seuil dans data/reference/seuils.yaml';
const VOCABULAIRE: Vocabulaire = {
  nom: 'sections',
  laissees: { rule: 'guide-seuil-laissees-de-cote', correction: `corrigez les erreurs listées, ou ${SEUILS}` },
  chute: {
    rule: 'guide-seuil-chute',
    correction: 'vérifiez que l’édition est complète ; si la baisse est voulue, publiez avec --accepter-la-baisse',
  },
};

/**
 * Fatal diagnostics when an edition must not be published: it holds no section, too many are set aside, or far fewer are left
 * than in the `previous` publication. Files that are no sections count in the whole only.
 */
export function checkSeuilsGuide(
  counts: GuideCounts,
  seuils: Seuils,
  previous?: GuideCounts,
  folder = 'data/guide',
): Diagnostic[] {
  const exceeded = checkSeuils(counts, seuils, previous, folder, VOCABULAIRE);
  if (Object.values(counts).some(({ received }) => received > 0))
    return exceeded.filter(({ location }) => location.record !== 'autres');
  return [
    {
      rule: 'guide-vide',
      severity: 'fatal',
      message: 'au moins une section attendue, aucune trouvée',
      hint: 'vérifiez le dossier de l’édition',
      outcome: 'rien n’est publié, le site en place reste',
      location: { file: folder },
    },
  ];
}
