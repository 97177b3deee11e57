import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { isBefore } from '../../src/contract/fields/date.ts';
import type { Chiffre } from '../../src/contract/guide/chiffre.ts';
import type { GuidePays } from '../../src/contract/guide/pays.ts';
import { dePays } from '../../src/contract/words/articles.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { pluriel } from '../../src/contract/words/format.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import { nameField } from '../../src/import/zod-diagnostics.ts';
import { resolveWithin } from '../guide/check-body.ts';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';
import { SECTION_SCHEMAS } from '../guide/guide-edition.ts';
import { isOwnPage, listAdresses, listSectionsAvecAdresse } from './list-adresses.ts';
import type { ReferenceData } from './load-reference-data.ts';

/** France may be named among the countries of a project; it has no page of its own. */
const FRANCE = 'FR';

/** The fields of a section that name something else, all optional: what each folder's schema may hold. */
interface Referring {
  code?: string;
  zone?: string;
  parent?: string | null;
  pays?: string[];
  thematiques?: string[];
  voirAussi?: string[];
  source?: { document: string; pages: number[] };
  chiffres?: Chiffre[];
  recherches?: { pays?: string | undefined; thematiques: string[] }[];
  exemples?: { pays: string[]; thematique: string | null }[];
}

/**
 * Every name in the edition that nothing answers to. A section that names an unknown country, zone or parent as its own
 * place cannot be published (erreur); any other dangling name is shown without its link (avertissement).
 * @param received every path of the edition: those that it does not hold were refused, whoever names them is right
 */
export function checkGuideReferences(
  edition: GuideEdition,
  reference: ReferenceData,
  folder = 'data/guide',
  received: readonly string[] = [],
): Diagnostic[] {
  const kept = new Set(listSections(edition).map(({ file }) => file));
  const refused = new Set(received.filter((file) => !kept.has(file)));
  const waiting = new Map<string, Set<string>>();
  const wait = (aim: string, file: string) => waiting.set(aim, (waiting.get(aim) ?? new Set()).add(file));
  const thematiques = new Set(edition.thematiques.map(({ slug }) => slug));
  const diagnostics: Diagnostic[] = [];
  for (const kind of Object.keys(SECTION_SCHEMAS) as (keyof typeof SECTION_SCHEMAS)[]) {
    for (const { file, slug, data } of edition[kind] as Section<Referring>[]) {
      const known = {
        paysDuSite: (code: string) => reference.pays.has(code),
        pays: (code: string) => code === FRANCE || reference.pays.has(code),
        zone: (slug: string) => reference.zones.has(slug),
        thematique: (slug: string) => thematiques.has(slug),
        document: (slug: string) => reference.documents.has(slug),
      };
      // A story may take place in France; a programme leads abroad.
      const named = kind === 'programmes' ? 'paysDuSite' : 'pays';
      const parentKind = kind === 'zones' ? 'zone' : 'thematique';
      const names: [keyof typeof known, string, string | null | undefined][] = [
        ['paysDuSite', 'code', data.code],
        ['zone', 'zone', data.zone],
        // The page of a zone is that of the table: a file by another name would be on no page.
        ['zone', 'nom du fichier', kind === 'zones' ? slug : null],
        [parentKind, 'parent', data.parent],
        ['document', 'source', data.source?.document],
        ...(data.chiffres ?? []).map(({ document }): ['document', string, string | undefined] => [
          'document',
          'chiffres.document',
          document,
        ]),
        ...(data.pays ?? []).map((code): [typeof named, string, string] => [named, 'pays', code]),
        ...(data.thematiques ?? []).map((slug): ['thematique', string, string] => ['thematique', 'thematiques', slug]),
        ...(data.voirAussi ?? []).map((slug): ['thematique', string, string] => ['thematique', 'voirAussi', slug]),
        ...(data.recherches ?? []).flatMap(({ pays, thematiques: slugs }) => [
          ['pays', 'recherches.pays', pays] as ['pays', string, string | undefined],
          ...slugs.map((slug): ['thematique', string, string] => ['thematique', 'recherches.thematiques', slug]),
        ]),
        ...(data.exemples ?? []).flatMap(({ pays, thematique }) => [
          ...pays.map((code): ['pays', string, string] => ['pays', 'exemples.pays', code]),
          ['thematique', 'exemples.thematique', thematique] as ['thematique', string, string | null],
        ]),
      ];
      for (const [table, field, name] of names) {
        if (name == null || known[table](name)) continue;
        const own = ['code', 'zone', 'nom du fichier', 'parent', 'source'].includes(field);
        const aim = table === 'thematique' && refused.has(`thematiques/${name}.md`) ? `thematiques/${name}.md` : null;
        if (aim !== null && !own) {
          wait(aim, file);
          continue;
        }
        diagnostics.push({
          rule: own ? 'guide-reference' : 'guide-lien-pendant',
          severity: own ? 'erreur' : 'avertissement',
          message: `${LABELS[table]} attendu, « ${name} » trouvé${aim ? ', dont le fichier est refusé' : ''}`,
          hint: aim
            ? `corrigez d’abord ${aim}`
            : own
              ? 'corrigez-le, ou ajoutez la ligne à la table'
              : 'corrigez le nom',
          outcome: own ? 'la section n’est pas publiée en attendant' : 'la section est publiée sans ce lien',
          location: { file: `${folder}/${file}`, field },
        });
      }
    }
  }
  const links = checkLinks(edition, reference, folder, (target, file) => {
    const aim = [...refused].find((path) => addressOfFile(path) === target);
    if (aim !== undefined) wait(aim, file);
    return aim !== undefined;
  });
  return [
    ...diagnostics,
    ...[...waiting].map(([aim, files]) => tellWaiting(`${folder}/${aim}`, [...files])),
    ...checkPages(edition, reference, folder),
    ...checkNoms(edition, folder),
    ...links,
    ...checkAppels(edition, folder),
    ...checkFigures(edition, folder),
    ...checkOrdre(edition, folder),
    ...checkSigles(edition.lexique, `${folder}/lexique.yaml`),
    ...edition.pays.flatMap((section) => checkNomPays(section, reference, folder)),
  ];
}

const listSections = (edition: GuideEdition) =>
  (Object.keys(SECTION_SCHEMAS) as (keyof typeof SECTION_SCHEMAS)[]).flatMap((kind) =>
    (edition[kind] as Section<Referring & { nom?: string; titre?: string }>[]).map((section) => ({ kind, ...section })),
  );

/** Pages that a document does not have: nobody can look there. */
function checkPages(edition: GuideEdition, { documents }: ReferenceData, folder: string): Diagnostic[] {
  return listSections(edition).flatMap(({ file, data }) => {
    const own = data.source?.document ?? '';
    const cited = [data.source, ...(data.chiffres ?? [])].flatMap((one) =>
      (one?.pages ?? []).map((page) => ({ page, document: one?.document ?? own })),
    );
    const lastOf = (document: string) => documents.get(document)?.pages ?? Number.POSITIVE_INFINITY;
    return [...new Map(cited.map((one) => [`${one.document} ${one.page}`, one])).values()]
      .filter(({ document, page }) => page > lastOf(document))
      .map(({ document, page }) => ({
        rule: 'guide-page-absente',
        severity: 'avertissement',
        message: `page de ${document} attendue, ${lastOf(document)} au plus, « ${page} » trouvé`,
        hint: 'vérifiez la page et le document',
        outcome: 'publiée telle quelle',
        location: { file: `${folder}/${file}`, field: 'pages' },
      }));
  });
}

/** Two sections of a kind under one name: a reader cannot tell one from the other, nor a link. */
function checkNoms(edition: GuideEdition, folder: string): Diagnostic[] {
  const known = new Map<string, string>();
  return listSections(edition).flatMap(({ kind, file, data }) => {
    const nom = data.nom ?? data.titre ?? '';
    const key = `${kind} ${foldText(nom)}`;
    const other = known.get(key);
    known.set(key, other ?? file);
    // A country and a zone are called as the table calls them.
    if (nom === '' || other === undefined || kind === 'pays' || kind === 'zones') return [];
    return {
      rule: 'guide-nom-double',
      severity: 'avertissement',
      message: `nom qu’aucun autre fichier ne porte attendu, « ${nom} » trouvé, comme dans ${other}`,
      hint: 'changez l’un des deux noms, ou réunissez les deux fichiers',
      outcome: 'les deux pages sont publiées',
      location: { file: `${folder}/${file}`, field: data.nom === undefined ? 'titre' : 'nom' },
    };
  });
}

/** A step that is the deposit of applications, and of nothing else: reports are deposited too. */
const DEPOT = /^(?:depot|cloture)(?: (?:prolongee?|des (?:candidatures|dossiers|demandes|projets)))?$/;

/** A call that closes before the day of its own calendar when one applies. */
const checkAppels = ({ appels }: GuideEdition, folder: string): Diagnostic[] =>
  appels.flatMap(({ file, data: { cloture, calendrier } }) =>
    calendrier.flatMap(({ etape, date }) =>
      cloture !== null && date !== null && DEPOT.test(foldText(etape)) && isBefore(cloture, date)
        ? warnAt(`${folder}/${file}`, 'cloture', 'guide-cloture', {
            message: `date du dépôt écrite dans le calendrier (${date}), ou plus tard, attendue, « ${cloture} » trouvé`,
            hint: 'corrigez l’une des deux dates',
          })
        : [],
    ),
  );

/** What is counted: only a change, as in « % », goes below zero. */
const COMPTES = [undefined, '€', 'habitants'];

const checkFigures = (edition: GuideEdition, folder: string): Diagnostic[] =>
  listSections(edition).flatMap(({ file, data }) =>
    (data.chiffres ?? []).flatMap(({ libelle, valeur, unite }, index) =>
      valeur < 0 && COMPTES.includes(unite)
        ? warnAt(`${folder}/${file}`, nameField(['chiffres', index, 'valeur']), 'guide-chiffre-negatif', {
            message: `nombre positif attendu pour « ${libelle} », « ${valeur} » trouvé`,
            hint: 'retirez le signe, ou corrigez le nombre',
          })
        : [],
    ),
  );

/** Two chapters of a part in one place: their order is then that of their files. */
const checkOrdre = ({ parties }: GuideEdition, folder: string): Diagnostic[] =>
  [...Map.groupBy(parties, ({ data }) => `${data.partie} ${data.ordre}`).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ file, data }) =>
      warnAt(`${folder}/${file}`, 'ordre', 'guide-ordre-double', {
        message: `place qu’aucun autre chapitre de la partie ${data.partie} ne tient attendue, « ${data.ordre} » trouvé, comme dans ${first?.file}`,
        hint: 'changez l’un des deux numéros',
      }),
    ),
  );

/** Doubtful, and published all the same. */
const warnAt = (file: string, field: string, rule: string, said: { message: string; hint: string }): Diagnostic[] => [
  { rule, severity: 'avertissement', ...said, outcome: 'publié tel quel', location: { file, field } },
];

/** An acronym typed for another: « ADF » twice, and no « AFD ». */
function checkSigles(lexique: GuideEdition['lexique'], file: string): Diagnostic[] {
  const groups = Map.groupBy(lexique?.entrees ?? [], ({ sigle }) => sigle.toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ sigle, developpe }) => ({
      rule: 'guide-sigle-double',
      severity: 'avertissement',
      message: `sigle qu’aucune autre entrée ne porte attendu, « ${sigle} » trouvé : « ${first?.developpe} » et « ${developpe} »`,
      hint: 'corrigez l’un des deux sigles, ou réunissez les deux entrées',
      outcome: 'les deux sont publiées',
      location: { file, field: 'sigle' },
    })),
  );
}

/** Links of the prose that no page of the site answers, shown as their text, and those to a place within a page. */
function checkLinks(
  edition: GuideEdition,
  { pays }: ReferenceData,
  folder: string,
  isRefused: (target: string, file: string) => boolean,
): Diagnostic[] {
  const known = new Set([
    ...listAdresses(edition),
    ...[...pays.values()].map(({ nom }) => adresses.pays(slugify(nom))),
  ]);
  const links = listSectionsAvecAdresse(edition).flatMap(({ adresse, file, body }) =>
    [...body.matchAll(LINK)].map(([, url = '']) => ({ adresse, file, url, target: resolveWithin(url, adresse) })),
  );
  return links.flatMap(({ adresse, file, url, target }) => {
    if (target === null) return [];
    const warn = {
      rule: 'guide-lien-pendant',
      severity: 'avertissement' as const,
      location: { file: `${folder}/${file}` },
    };
    const isKnown = target === adresse || known.has(target) || isOwnPage(target);
    if (!isKnown)
      return isRefused(target, file)
        ? []
        : {
            ...warn,
            message: `adresse d’une page de ce site attendue, « ${url} » trouvé`,
            hint: 'corrigez l’adresse : celle de la page, et non celle du fichier',
            outcome: 'la section est publiée sans ce lien',
          };
    // See `leadWithin`: no place within a page is published, since another edition may not have it.
    if (!url.includes('#')) return [];
    return {
      ...warn,
      message: `adresse d’une page entière attendue, sans « # », « ${url} » trouvé`,
      hint: target === adresse ? 'retirez le lien' : 'retirez ce qui suit « # »',
      outcome: target === adresse ? 'la section est publiée sans ce lien' : 'le lien mène au haut de la page',
    };
  });
}

/** Where the page of a file would stand, of the kinds whose address is the name of the file. */
function addressOfFile(path: string): string | undefined {
  const [, kind = '', slug = ''] = /^([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  return ADRESSES_PAR_NOM[kind]?.(slug);
}

const ADRESSES_PAR_NOM: Readonly<Record<string, (slug: string) => string>> = {
  thematiques: adresses.thematique,
  parties: adresses.chapitre,
  appels: adresses.appel,
  'retours-experience': adresses.retour,
  zones: adresses.zone,
};

/** Those who name a refused file are right: one sentence sends them all to it. */
function tellWaiting(aim: string, files: readonly string[]): Diagnostic {
  const shown = [...files.slice(0, CITANTS_MONTRES), ...(files.length > CITANTS_MONTRES ? ['…'] : [])].join(', ');
  return {
    rule: 'guide-lien-en-attente',
    severity: 'avertissement',
    message: `fichier publié attendu par ${pluriel(files.length, 'autre')}, fichier refusé trouvé : ${shown}`,
    hint: 'corrigez d’abord ce fichier ; ceux qui le nomment sont justes',
    outcome: 'ils sont publiés sans ce lien',
    location: { file: aim },
  };
}

const CITANTS_MONTRES = 5;

const LINK = /\]\(([^()\s]+)\)/g;

/** The page of a country is that of its code, under the name of the table: a file that says another one was copied in haste. */
function checkNomPays({ file, slug, data }: Section<GuidePays>, { pays }: ReferenceData, folder: string): Diagnostic[] {
  const own = pays.get(data.code);
  const warn = (field: string, expected: string, found: string): Diagnostic => ({
    rule: 'guide-nom-de-pays',
    severity: 'avertissement',
    message: `${expected} attendu, « ${found} » trouvé`,
    hint: 'corrigez-le, ou corrigez le code',
    outcome: `la page est celle ${own ? dePays(own) : `de ${data.code}`}`,
    location: { file: `${folder}/${file}`, field },
  });
  const prefix = `${data.code.toLowerCase()}-`;
  const named = [...pays].find(([, { nom }]) => foldText(nom) === foldText(data.nom));
  const [code] = named ?? [];
  // Two against one: the text is of another country than its code, and would stand on the wrong page.
  if (code !== undefined && code !== data.code && slug.startsWith(`${code.toLowerCase()}-`))
    return [
      {
        ...warn('code', `« ${code} », que disent le nom du pays et celui du fichier,`, data.code),
        severity: 'erreur',
        hint: 'corrigez le code, ou le nom du pays et celui du fichier',
        outcome: 'la section n’est pas publiée en attendant',
      },
    ];
  return [
    ...(named && named[0] !== data.code ? [warn('nom', `nom du pays ${data.code}`, data.nom)] : []),
    ...(slug.startsWith(prefix) ? [] : [warn('nom du fichier', `nom qui commence par « ${prefix} »`, slug)]),
  ];
}

const LABELS = {
  paysDuSite: 'code d’un pays de data/reference/pays.yaml, autre que la France,',
  pays: 'code d’un pays de data/reference/pays.yaml',
  zone: 'zone de data/reference/zones.yaml',
  thematique: 'nom d’un fichier de data/guide/thematiques/',
  document: 'document de data/reference/documents.yaml',
};
