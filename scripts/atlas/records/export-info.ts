import type { ExportInfo } from '../../../src/contract/atlas/export-info.ts';
import type { Fiche, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';
import type { FieldTable, RawFiche } from '../read-fields.ts';
import { obligatoire, readFields } from '../read-fields.ts';
import { readJour } from '../rules/date.ts';
import { readTitre } from '../rules/texte.ts';

const VERSION = '1';

const readVersion: Reader<'1'> = (value, champ) => {
  if (value !== VERSION && value !== Number(VERSION))
    return refuse(champ, 'version-inconnue', `version « ${VERSION} » attendue, ${found(value)}`);
  if (value !== VERSION)
    flag(champ, 'nombre-pour-texte', `version « ${VERSION} » attendue, ${found(value)}`, 'lu comme la version 1');
  return VERSION;
};

const readFictif: Reader<boolean> = (value, champ) => {
  return typeof value === 'boolean' ? value : refuse(champ, 'type-inattendu', `true ou false attendu, ${found(value)}`);
};

const EXPORT_INFO: FieldTable<ExportInfo> = {
  version: obligatoire(readVersion),
  date: obligatoire(readJour),
  source: obligatoire(readTitre),
  licence: obligatoire(readTitre),
  fictif: obligatoire(readFictif),
};

/** The header. Whatever it lacks is fatal: nothing can be published without its date, its licence and its truth. */
export function readExportInfo(raw: RawFiche, fiche: Fiche): ExportInfo | null {
  return readFields(EXPORT_INFO, raw, fiche, { perte: 'fichier' });
}
