import type { Apd } from '../../../contract/atlas/collectivite.ts';
import type { STATUTS } from '../../../contract/atlas/statut.ts';
import { isBefore } from '../../../contract/fields/date.ts';
import { type Fiche, flag } from '../champ.ts';
import { quote } from '../found.ts';

/** An export does not know what was updated or paid after its day. */
export function dropFuture<T extends { misAJour?: string | undefined; apd?: Apd[] | undefined }>(
  record: T,
  jour: string,
  fiche: Fiche,
): T {
  const say = (nom: string, found: string, publie: string) =>
    flag(
      { fiche, nom, perte: 'champ' },
      'date-a-venir',
      `date de l’export au plus tard attendue, ${quote(found)} trouvé`,
      publie,
    );
  const kept = { ...record };
  if (record.misAJour !== undefined && isBefore(jour, record.misAJour)) {
    say('misAJour', record.misAJour, 'publié sans cette date');
    delete kept.misAJour;
  }
  const late = record.apd?.filter(({ annee }) => isBefore(jour, String(annee))) ?? [];
  for (const { annee } of late) say('apd', String(annee), 'publié sans cette année');
  if (late.length > 0) kept.apd = record.apd?.filter((one) => !late.includes(one));
  return kept;
}

interface Suivi {
  statut: (typeof STATUTS)[number];
  debut?: string | undefined;
  fin?: string | undefined;
}

/** What ends after the day of the export, or begins after it, had not ended that day. */
export function doubtStatut<T extends Suivi>(record: T, jour: string, fiche: Fiche): T {
  const late = [record.debut, record.fin].find((date) => date !== undefined && isBefore(jour, date));
  if (record.statut !== 'termine' || late === undefined) return record;
  const message = `statut du jour de l’export (${jour}) attendu, « terminé » trouvé avec la date ${quote(late)}`;
  flag({ fiche, nom: 'statut', perte: 'champ' }, 'date-a-venir', message, 'publié sans ce statut');
  return { ...record, statut: 'inconnu' };
}
