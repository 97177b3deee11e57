import type { FicheCollectivite, FichePays } from '../../contract/comparer/fiches.ts';
import { abridgeVigilance } from '../../contract/rules/vigilance.ts';
import { compareNoms } from '../../contract/words/compare-noms.ts';
import { loadNational } from '../load-national.ts';
import {
  loadCollectivites,
  loadCooperations,
  loadPays,
  loadProjets,
  loadThematiques,
  loadVigilances,
  loadZones,
} from '../load-records.ts';
import { titleOfCollectivite, uniqueTitles } from '../unique-titles.ts';
import { toFicheCollectivite, toFichePays } from './build-fiches.ts';

const loadRegisters = () => ({
  cooperations: loadCooperations(),
  projets: loadProjets(),
  thematiques: loadThematiques(),
  zones: loadZones(),
});

/** Countries in short, by name. */
export function loadFichesPays(tauxOf: (code: string) => FichePays['taux']): FichePays[] {
  const registers = loadRegisters();
  return [...loadPays().values()]
    .sort((a, b) => compareNoms(a.nom, b.nom))
    .map((record) => {
      const vigilance = abridgeVigilance(loadVigilances().get(record.code));
      return toFichePays(record, registers, {
        taux: tauxOf(record.code),
        vigilance,
        national: loadNational(record.nom)?.texte ?? null,
      });
    });
}

/** Collectivités in short, in the order of the lists. */
export function loadFichesCollectivites(): FicheCollectivite[] {
  const registers = loadRegisters();
  const records = [...loadCollectivites().values()];
  const titles = uniqueTitles(records, titleOfCollectivite);
  return records.map((record) => toFicheCollectivite(record, titles.get(record.id) ?? record.nom, registers));
}
