// The charts of what public documents count: every figure as printed, with the document that prints it.
import { adresses } from '../contract/addresses/adresses.ts';
import type { Releve, SerieReleves } from '../contract/content/chiffres.ts';
import type { ChiffresRecord, PaysRecord } from '../contract/content/records.ts';
import { formatSourceReleve } from './format-releve.ts';
import type { Graphique, Ligne } from './graphique.ts';

type Pays = ReadonlyMap<string, PaysRecord>;

const readingsOf = ({ releves }: ChiffresRecord, serie: SerieReleves) =>
  releves.filter((releve) => releve.serie === serie);

/** The link of a country that has a page. */
function linkOf(record: PaysRecord | undefined): { href?: string } {
  return record === undefined ? {} : { href: adresses.pays(record.slug) };
}

function findByName(pays: Pays, nom: string): PaysRecord | undefined {
  return [...pays.values()].find((record) => record.nom === nom);
}

/** Totals, reading by reading. Projects and partnerships are not the same thing: each has its column. */
export function chartEtats({ etats, abreges }: ChiffresRecord): Graphique {
  const isProjects = (libelle: string) => libelle === 'projets';
  return {
    slug: 'releves-nationaux',
    titre: 'L’action extérieure en trois relevés',
    regle:
      'Totaux tels que publiés\u00a0; la façon de compter a pu changer d’un relevé à l’autre. Les courbes ne partent pas de zéro.',
    colonnes: ['Année', 'Collectivités', 'Partenaires', 'Pays', 'Projets', 'Partenariats'],
    lignes: etats.map(({ annee, collectivites, partenaires, pays, liens, libelleLiens, source }) => ({
      libelle: String(annee),
      valeurs: [
        collectivites,
        partenaires,
        pays,
        isProjects(libelleLiens) ? liens : null,
        isProjects(libelleLiens) ? null : liens,
      ],
      source: formatSourceReleve({ source }, abreges),
    })),
  };
}

export function chartPalmares({ palmares, abreges }: ChiffresRecord, pays: Pays): Graphique {
  return {
    slug: `projets-par-pays-${palmares.annee}`,
    titre: palmares.titre,
    regle: `${palmares.note}\u00a0; ${formatSourceReleve(palmares, abreges)}.`,
    colonnes: ['Pays', 'Projets'],
    lignes: palmares.lignes.map(({ pays: code, projets }) => ({
      libelle: pays.get(code)?.nom ?? code,
      valeurs: [projets],
      ...linkOf(pays.get(code)),
    })),
  };
}

export function chartThemes({ themes, abreges }: ChiffresRecord): Graphique {
  return {
    slug: `projets-par-theme-${themes.annee}`,
    titre: themes.titre,
    regle: `Fin ${themes.annee}, quatre thèmes comptés par la source\u00a0; ${formatSourceReleve(themes, abreges)}.`,
    colonnes: ['Thème', 'Projets', 'Collectivités', 'Pays'],
    lignes: themes.lignes.map(({ theme, projets, collectivites, pays }) => ({
      libelle: theme,
      valeurs: [projets, collectivites, pays],
    })),
  };
}

/** Aid by year, the years that no document gives included. */
export function chartAide(chiffres: ChiffresRecord): Graphique {
  const totals = readingsOf(chiffres, 'aide-totale');
  const refugees = readingsOf(chiffres, 'aide-refugies');
  const years = [...totals, ...refugees].flatMap(({ annee }) => annee ?? []);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const lignes = Array.from({ length: years.length === 0 ? 0 : to - from + 1 }, (_, index): Ligne => {
    const readings = [totals, refugees].map((serie) => serie.find(({ annee }) => annee === from + index));
    const sources = readings.flatMap((releve) => (releve ? formatSourceReleve(releve, chiffres.abreges) : []));
    return {
      libelle: String(from + index),
      valeurs: readings.map((releve) => releve?.valeur ?? null),
      source: [...new Set(sources)].join('\u00a0; '),
    };
  });
  return {
    slug: 'aide-par-annee',
    titre: 'L’aide publique au développement des collectivités',
    regle: ['En euros, telle que déclarée.', chiffres.lectures.refugies].filter(Boolean).join(' '),
    colonnes: ['Année', 'Aide totale', 'Volet réfugiés'],
    lignes,
  };
}

/** The first countries in the order of the source, and the amount where another page of it gives one. */
export function chartPremiersPays(chiffres: ChiffresRecord, pays: Pays): Graphique {
  const amounts = readingsOf(chiffres, 'aide-par-pays');
  const years = new Set(amounts.map(({ annee }) => annee));
  const ranked = readingsOf(chiffres, 'aide-rang').sort((a, b) => a.valeur - b.valeur);
  return {
    slug: 'aide-premiers-pays',
    titre: 'Les dix premiers pays aidés',
    regle: 'Rang et montant, en euros, tels que chaque source les donne.',
    colonnes: ['Pays', 'Rang', years.size === 1 ? `Aide en ${[...years][0]}` : 'Aide'],
    lignes: ranked.map(({ territoire = '', valeur, source, passage }) => {
      const amount = amounts.find((releve) => releve.territoire === territoire);
      const readings = [{ source, passage }, ...(amount ? [amount] : [])] as Releve[];
      return {
        libelle: territoire,
        valeurs: [valeur, amount?.valeur ?? null],
        source: readings.map((releve) => formatSourceReleve(releve, chiffres.abreges)).join('\u00a0; '),
        ...linkOf(findByName(pays, territoire)),
      };
    }),
  };
}

/** Access to digital tools, country by country: the questions differ, so that no two countries stand on one line. */
export function chartNumerique(chiffres: ChiffresRecord): Graphique {
  return {
    slug: 'acces-numerique',
    titre: 'L’accès au numérique dans quatre pays',
    regle:
      'En pour cent, tel que la source l’écrit\u00a0; les questions changent d’un pays à l’autre\u00a0: lisez chaque pays seul.',
    colonnes: ['Ce qui est mesuré', 'Pour cent'],
    lignes: readingsOf(chiffres, 'acces-numerique').map((releve) => ({
      libelle: `${releve.territoire}\u00a0: ${releve.libelle}`,
      valeurs: [releve.valeur],
      source: [`${formatSourceReleve(releve, chiffres.abreges)}, ${releve.annee ?? 'année non précisée'}`, releve.note]
        .filter(Boolean)
        .join('. '),
    })),
  };
}

/** Every chart of published figures, in the order of the page. */
export function chartPublished(chiffres: ChiffresRecord, pays: Pays): Graphique[] {
  return [
    chartEtats(chiffres),
    chartPalmares(chiffres, pays),
    chartThemes(chiffres),
    chartAide(chiffres),
    chartPremiersPays(chiffres, pays),
    chartNumerique(chiffres),
  ];
}
