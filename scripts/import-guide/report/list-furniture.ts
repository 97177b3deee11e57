import type { FurnitureLine } from '../pages/cut-pages.ts';

/** Lines of page furniture that say the same, numbers aside. */
export interface ListedFurniture {
  sorte: FurnitureLine['kind'];
  /** As the first of them stands in the source. */
  texte: string;
  nombre: number;
  pages: number[];
  lignes: number[];
  /** The numbers that they bear, in order. */
  numeros: string[];
}

/** Every distinct line of furniture, with its count and its pages; those that came once or twice first. */
export function listFurniture(furniture: readonly FurnitureLine[]): ListedFurniture[] {
  const filled = furniture.filter(({ kind }) => kind !== 'vide');
  const same = Map.groupBy(
    filled,
    ({ kind, raw }) => `${kind} ${raw.trim().replace(/\s+/g, ' ').replace(/\d+/g, '#')}`,
  );
  return [...same.values()]
    .map((lines) => ({
      sorte: (lines[0] as FurnitureLine).kind,
      texte: (lines[0] as FurnitureLine).raw.trim().replace(/\s+/g, ' '),
      nombre: lines.length,
      pages: [...new Set(lines.flatMap(({ page }) => page ?? []))],
      lignes: lines.map(({ number }) => number),
      numeros: lines.length === 1 ? [] : lines.flatMap(({ raw }) => raw.match(/\d+/g)?.join(' ') ?? []),
    }))
    .sort((one, other) => one.nombre - other.nombre || (one.lignes[0] ?? 0) - (other.lignes[0] ?? 0));
}
