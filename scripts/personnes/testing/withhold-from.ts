import { type AtlasExport, atlasExportSchema, type RawAtlasExport } from '../../../src/contract/atlas/atlas-export.ts';
import type { ContactBrut } from '../../../src/contract/contact-brut.ts';
import type { Retrait } from '../../../src/contract/retrait.ts';
import { emptyEdition, type GuideEdition } from '../../guide/guide-edition.ts';
import { listGuideContacts } from '../list-guide-contacts.ts';
import { loadConnaissance } from '../load-connaissance.ts';
import { loadEcart, loadGuichets } from '../load-ecart.ts';
import { withhold } from '../withhold.ts';

const CONNAISSANCE = loadConnaissance();
const GUICHETS = loadGuichets();

const NO_EDITION = emptyEdition();
export const NO_ATLAS: AtlasExport = {
  export: { version: '1', date: '2026-01-01', source: 'Essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [],
  partenaires: [],
  cooperations: [],
  projets: [],
};

/** An export of one collectivité with these contacts. */
export function atlasOf(contacts: RawAtlasExport['collectivites'][number]['contacts']): AtlasExport {
  return atlasExportSchema.parse({
    ...NO_ATLAS,
    collectivites: [{ id: 'C-1', nom: 'Ville d’essai', nature: 'commune', contacts }],
  });
}

export interface Who {
  retraits?: readonly Retrait[];
  functionalOnly?: boolean;
}

/** Typed records and sections without those who are left out, with the project's own word lists. */
export function withholdFrom(input: { atlas?: AtlasExport; edition?: GuideEdition }, who: Who) {
  const { atlas = NO_ATLAS, edition = NO_EDITION } = input;
  const { ecart, diagnostics } = loadEcart({
    contacts: listContacts(atlas, edition),
    bodies: [...atlas.collectivites, ...atlas.partenaires].map(({ nom }) => nom),
    functionalOnly: who.functionalOnly ?? false,
    retraits: who.retraits ?? [],
    connaissance: CONNAISSANCE,
    guichets: GUICHETS,
  });
  const kept = withhold({ atlas, edition, atlasFile: 'atlas.json', guideFolder: 'guide' }, ecart);
  return { ...kept, ecart, ecartDiagnostics: diagnostics };
}

function listContacts(atlas: AtlasExport, { lexique: _, ...folders }: GuideEdition): ContactBrut[] {
  const sections = Object.values(folders).flat();
  return [
    ...sections.flatMap(({ data, file }) => listGuideContacts(data, `guide/${file}`)),
    ...atlas.collectivites.flatMap(({ id, contacts }) =>
      contacts.map(
        ({ nom, courriel = null, public: isPublic }, at): ContactBrut => ({
          origine: 'collectivite',
          nom,
          courriel,
          organisation: '',
          isPublic,
          location: { file: 'atlas.json', record: `collectivité ${id}`, field: `contacts n° ${at + 1}` },
        }),
      ),
    ),
    ...atlas.projets.flatMap(({ id, mutualisable }): ContactBrut[] =>
      mutualisable === undefined
        ? []
        : [
            {
              origine: 'projet',
              nom: mutualisable.contact ?? null,
              courriel: mutualisable.courriel ?? null,
              organisation: '',
              isPublic: true,
              location: { file: 'atlas.json', record: `projet ${id}`, field: 'mutualisable' },
            },
          ],
    ),
  ];
}
