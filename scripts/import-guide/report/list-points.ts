import type { AccountedLine } from './account-lines.ts';
import type { ImportReport } from './import-report.ts';

/** Something that a person should look at, where it stands in the source and what became of it. */
export interface Point {
  page: number | null;
  /** Numbers of its lines in the source: those that follow one another and of which the same is said are one point. */
  lignes: number[];
  /** What the import says of it; null where the lines say it all. */
  texte: string | null;
  /** What it read and what it wrote, for a repair. */
  reparation: { avant: string; apres: string } | null;
  /** Files of the edition that the line went to. */
  fiches: string[];
  /** The lines of the source, between the one before and the one after. */
  source: { avant: string | null; lignes: string[]; apres: string | null };
}

/** Points of one kind. */
export interface PointGroup {
  raison: string;
  points: Point[];
  /** Of little harm one by one: looked at together, by a person who has time left. */
  isFamily: boolean;
}

/** Kinds of points by the harm that they do when nobody looks, the worst first. What is not named comes between. */
const HARM: readonly RegExp[] = [
  /adresse électronique/,
  /rattaché à aucune section/,
  /fichiers n’ont pas en entier/,
  /numérotation qui saute/,
  /champ manquant/,
  /nom (?:écrit de deux façons|ne ressemble)/,
  /sans organisme/,
  /exemple douteux/,
  /chiffre sans intitulé/,
  /sans thématique reconnue/,
];
const LAST: readonly RegExp[] = [
  /nom propre|sigle|titre supposé|trait d’union/,
  /tableau/,
  /légende/,
  /sommaire/,
  /hors du guide/,
];

/** Everything that the report asks a person to judge, by kind, the most harmful first. */
export function listPoints(report: ImportReport, accounted: readonly AccountedLine[]): PointGroup[] {
  const place = new Map(accounted.map(({ line }, at) => [line.number, at]));
  const pointAt = (page: number | null, ligne: number, texte: string, reparation: Point['reparation']): Point => {
    const at = place.get(ligne) ?? -1;
    const rawAt = (index: number): string | null => accounted[index]?.line.raw.trim() ?? null;
    return {
      page,
      lignes: at < 0 ? [] : [ligne],
      texte: texte === rawAt(at) ? null : texte,
      reparation,
      fiches: accounted[at]?.files ?? [],
      source: {
        avant: at > 0 ? rawAt(at - 1) : null,
        lignes: at < 0 ? [] : [rawAt(at) ?? ''],
        apres: at < 0 ? null : rawAt(at + 1),
      },
    };
  };
  const reported = [...report.verifications, ...report.propositions, ...report.fragments].map(
    ({ raison, page, ligne, texte }) => ({ raison, point: pointAt(page, ligne, texte, null) }),
  );
  const missing = report.programmes
    .filter(({ manque }) => manque.length > 0)
    .map(({ fichier, titre, manque }) => ({
      raison: 'champ manquant d’un programme',
      point: { ...pointAt(null, 0, `${titre} : ${manque.join(', ')}`, null), fiches: [fichier] },
    }));
  const repaired = report.doutes.map(({ reason, page, line, before, after }) => ({
    raison: /^le nom ne ressemble/.test(reason) ? 'le nom ne ressemble pas à l’adresse' : reason,
    point: pointAt(
      page,
      line,
      before === after ? `${after} : ${reason}` : reason,
      before === after ? null : { avant: before, apres: after },
    ),
  }));
  const groups = Map.groupBy([...reported, ...missing, ...repaired], ({ raison }) => raison);
  return [...groups]
    .map(([raison, all]) => ({
      raison,
      points: joinRuns(
        all.map(({ point }) => point),
        place,
      ),
      isFamily: harmOf(raison) > HARM.length,
    }))
    .sort((one, other) => harmOf(one.raison) - harmOf(other.raison));
}

/** The rows of a table, the words of a drawing: lines that follow one another and say all that there is to say. */
function joinRuns(points: readonly Point[], place: ReadonlyMap<number, number>): Point[] {
  const runs: Point[] = [];
  for (const point of points) {
    const last = runs.at(-1);
    const isNext = place.get(point.lignes[0] ?? 0) === (place.get(last?.lignes.at(-1) ?? 0) ?? Number.NaN) + 1;
    const isBare = ({ texte, reparation }: Point): boolean => texte === null && reparation === null;
    const isSame = last?.page === point.page && String(last.fiches) === String(point.fiches);
    if (last === undefined || !isNext || !isSame || !isBare(last) || !isBare(point)) {
      runs.push({ ...point, lignes: [...point.lignes], source: { ...point.source, lignes: [...point.source.lignes] } });
      continue;
    }
    last.lignes.push(...point.lignes);
    last.source.lignes.push(...point.source.lignes);
    last.source.apres = point.source.apres;
  }
  return runs;
}

function harmOf(raison: string): number {
  const worst = HARM.findIndex((pattern) => pattern.test(raison));
  if (worst !== -1) return worst;
  const last = LAST.findIndex((pattern) => pattern.test(raison));
  return last === -1 ? HARM.length : HARM.length + 1 + last;
}
