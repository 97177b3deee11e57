import type { Champ } from '../champ.ts';
import { refuse } from '../champ.ts';
import type { Section } from '../counts.ts';
import { SECTIONS } from '../counts.ts';
import { found } from '../found.ts';
import type { RawFiche } from '../read-fields.ts';
import { isRawFiche } from '../read-fields.ts';
import { reportStrangeKeys } from '../rules/strange-keys.ts';

/** An export cut into its header and its four lists, nothing of them read yet. */
export interface RawSections {
  info: RawFiche;
  lists: Readonly<Record<Section, readonly unknown[]>>;
}

const CLES = { export: true, collectivites: true, partenaires: true, cooperations: true, projets: true };

/** Checks the top level: a header, four lists, at least one record. `null` when anything is missing. */
export function checkStructure(value: unknown, champ: Champ): RawSections | null {
  if (!isRawFiche(value)) return unexpected(champ, `objet JSON attendu, ${found(value)}`);
  reportStrangeKeys(value, CLES, champ);
  if (!isRawFiche(value.export)) return unexpected(champ, `objet attendu dans « export », ${found(value.export)}`);
  const missing = SECTIONS.filter((section) => !Array.isArray(value[section]));
  for (const section of missing) unexpected(champ, `liste attendue dans « ${section} », ${found(value[section])}`);
  if (missing.length > 0) return null;
  const lists = Object.fromEntries(SECTIONS.map((section) => [section, value[section]])) as RawSections['lists'];
  if (SECTIONS.some((section) => lists[section].length > 0)) return { info: value.export, lists };
  refuse(champ, 'export-vide', 'au moins une fiche attendue, aucune trouvée');
  return null;
}

function unexpected(champ: Champ, message: string): null {
  refuse(champ, 'structure-inattendue', message);
  return null;
}
