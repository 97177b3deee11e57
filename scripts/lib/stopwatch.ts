/** Seconds by stage, in the order in which they ended. */
interface Stage {
  nom: string;
  secondes: number;
}

/** Times named stages, sync or async. */
export class Stopwatch {
  readonly stages: Stage[] = [];

  async time<T>(nom: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.stages.push({ nom, secondes: Math.round((performance.now() - start) / 10) / 100 });
    }
  }
}
