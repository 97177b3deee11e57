/** The four sections of an export. */
export const SECTIONS = ['collectivites', 'partenaires', 'cooperations', 'projets'] as const;
export type AtlasSection = (typeof SECTIONS)[number];

/** What became of the records of a section: `received = published + setAside + merged`. */
export interface SectionCounts {
  received: number;
  published: number;
  /** Among those published, how many bear a warning. */
  flagged: number;
  setAside: number;
  /** Copies of a published record. */
  merged: number;
}

export type AtlasCounts = Record<AtlasSection, SectionCounts>;

/** A record that is set aside, as the report names it, and the first rule for which it is. */
export interface FicheLaissee {
  fiche: string;
  regle: string | undefined;
}

export type FichesLaissees = Record<AtlasSection, FicheLaissee[]>;

export function emptyCounts(): AtlasCounts {
  return { collectivites: noCount(), partenaires: noCount(), cooperations: noCount(), projets: noCount() };
}

export function noCount(): SectionCounts {
  return { received: 0, published: 0, flagged: 0, setAside: 0, merged: 0 };
}

export function totalCounts(counts: Readonly<Record<string, SectionCounts>>): SectionCounts {
  const sum = (key: keyof SectionCounts) => Object.values(counts).reduce((total, section) => total + section[key], 0);
  return {
    received: sum('received'),
    published: sum('published'),
    flagged: sum('flagged'),
    setAside: sum('setAside'),
    merged: sum('merged'),
  };
}

/**
 * @throws when a record came in and is neither published, set aside nor merged, or is set aside without being listed with
 * its reason: the pipeline itself is wrong.
 */
export function assertNothingLost(counts: AtlasCounts, laissees?: FichesLaissees): void {
  for (const section of SECTIONS) {
    const { received, published, flagged, setAside, merged } = counts[section];
    if (received !== published + setAside + merged || flagged > published)
      throw new Error(
        `${section} : ${received} fiches reçues, mais ${published} publiées (dont ${flagged} signalées), ` +
          `${setAside} laissées de côté et ${merged} fusionnées`,
      );
    const listed = laissees?.[section].filter(({ regle }) => regle !== undefined).length ?? setAside;
    if (listed !== setAside)
      throw new Error(`${section} : ${setAside} fiches laissées de côté, mais ${listed} listées avec leur raison`);
  }
}
