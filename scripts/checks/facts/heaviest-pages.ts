import { fileToGabarit } from './gabarit.ts';

/** The largest file of each template: the one that holds most of what the template can show. */
export function findHeaviestByGabarit(files: readonly string[], sizeOf: (file: string) => number): Map<string, string> {
  const heaviest = new Map<string, { file: string; size: number }>();
  for (const file of files) {
    const gabarit = fileToGabarit(file);
    const size = sizeOf(file);
    if (size > (heaviest.get(gabarit)?.size ?? -1)) heaviest.set(gabarit, { file, size });
  }
  return new Map([...heaviest].map(([gabarit, { file }]) => [gabarit, file]));
}
