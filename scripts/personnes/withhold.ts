import type { AtlasExport } from '../../src/contract/atlas/atlas-export.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { Changes } from './changes.ts';
import type { Ecart } from './ecart.ts';
import { withholdAtlas } from './withhold-atlas.ts';
import { withholdGuide } from './withhold-guide.ts';

/** What came in, as the diagnostics name it. */
interface Recu {
  atlas: AtlasExport;
  edition: GuideEdition;
  atlasFile: string;
  guideFolder: string;
}

/** The same input without the people who are left out, and what else had to change for that. */
interface Retenue {
  atlas: AtlasExport;
  edition: GuideEdition;
  diagnostics: Diagnostic[];
  /** Records and sections that have another id or name, as pages bear them: `projets/ada` → `projets/projet-1`. */
  renommees: ReadonlyMap<string, string>;
  /** How many contacts and how many texts were touched. */
  comptes: { contacts: number; textes: number };
}

/**
 * Takes people out of everything that a publication is made of, before anything is joined: their contacts go, their names
 * and addresses are masked in every text, and no id, file name or address keeps them.
 */
export function withhold({ atlas, edition, atlasFile, guideFolder }: Recu, ecart: Ecart): Retenue {
  if (ecart.recogniser === null)
    return { atlas, edition, diagnostics: [], renommees: new Map(), comptes: { contacts: 0, textes: 0 } };
  const changes = new Changes(ecart);
  const guide = withholdGuide(edition, guideFolder, changes);
  return {
    edition: guide.edition,
    atlas: withholdAtlas(atlas, atlasFile, guide.thematiques, changes),
    diagnostics: changes.diagnostics,
    renommees: changes.renommees,
    comptes: changes.comptes,
  };
}
