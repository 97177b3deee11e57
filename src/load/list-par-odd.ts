import type { PaysRecord, ProgrammeRecord, ProjetRecord, ThematiqueRecord } from '../contract/content/records.ts';
import { LIBELLES_ODD } from '../contract/words/libelles.ts';
import { loadPays, loadProgrammes, loadProjets, loadThematiques } from './load-records.ts';
import { loadSections } from './load-sections.ts';

/** What says that it serves a goal. */
interface ParOdd {
  numero: number;
  titre: string;
  programmes: ProgrammeRecord[];
  projets: ProjetRecord[];
  thematiques: ThematiqueRecord[];
  /** Countries whose section of the guide names it. */
  pays: PaysRecord[];
}

/** The 17 goals, in their order. */
export function listParOdd(): ParOdd[] {
  const sections = loadSections('pays');
  const named = new Map(sections.map(({ data }) => [data.code, data.odd]));
  const serve =
    (numero: number) =>
    ({ odd }: { odd: readonly number[] }) =>
      odd.includes(numero);
  return LIBELLES_ODD.slice(1).map((titre, before) => {
    const numero = before + 1;
    return {
      numero,
      titre,
      programmes: [...loadProgrammes().values()].filter(serve(numero)),
      projets: [...loadProjets().values()].filter(serve(numero)),
      thematiques: [...loadThematiques().values()].filter(serve(numero)),
      pays: [...loadPays().values()].filter(({ code }) => named.get(code)?.includes(numero)),
    };
  });
}
