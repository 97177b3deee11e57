import { isObjet, type Objet } from '../../objet.ts';
import type { Champ } from '../champ.ts';
import { refuse } from '../champ.ts';
import type { AtlasSection } from '../counts.ts';
import { SECTIONS } from '../counts.ts';
import { reportStrangeKeys } from '../rules/strange-keys.ts';
import type { JsonDocument } from './parse-json.ts';
import { foundMorceau, readMorceau } from './parse-json.ts';
import type { Membre, Morceau } from './scan-json.ts';

/** An export cut into its header and its four lists, no record of them read yet. */
export interface RawSections {
  info: Objet;
  infoPart: Morceau;
  lists: Readonly<Record<AtlasSection, readonly Morceau[]>>;
}

const CLES = { export: true, collectivites: true, partenaires: true, cooperations: true, projets: true };

/** Checks the top level: a header, four lists, at least one record. `null` when anything is missing. */
export function checkStructure(json: JsonDocument, champ: Champ): RawSections | null {
  if (json.root !== null) return unexpected(champ, `objet JSON attendu, ${foundMorceau(json, json.root)}`);
  reportStrangeKeys([...json.membres.keys()], CLES, champ);
  const header = json.membres.get('export');
  const info = header === undefined || header.trop !== undefined ? undefined : readMorceau(json, header);
  if (header === undefined || !isObjet(info)) {
    const trouble = header?.trop === undefined ? foundMorceau(json, header) : 'objet démesuré trouvé';
    return unexpected(champ, `objet attendu dans « export », ${trouble}`);
  }
  const missing = SECTIONS.filter((section) => !json.membres.get(section)?.items);
  for (const section of missing)
    unexpected(champ, `liste attendue dans « ${section} », ${foundMorceau(json, json.membres.get(section))}`);
  if (missing.length > 0) return null;
  const lists = listSections(json.membres);
  if (SECTIONS.some((section) => lists[section].length > 0)) return { info, infoPart: header, lists };
  refuse(champ, 'export-vide', 'au moins une fiche attendue, aucune trouvée');
  return null;
}

function listSections(membres: ReadonlyMap<string, Membre>): RawSections['lists'] {
  return Object.fromEntries(
    SECTIONS.map((section) => [section, membres.get(section)?.items ?? []]),
  ) as unknown as RawSections['lists'];
}

function unexpected(champ: Champ, message: string): null {
  refuse(champ, 'structure-inattendue', message);
  return null;
}
