/** Seconds by stage, in the order in which they ended. */
interface Stage {
  nom: string;
  secondes: number;
}

/** Times named stages, sync or async, which may overlap. */
export class Stopwatch {
  readonly stages: Stage[] = [];
  readonly #start = performance.now();

  /** Seconds since it was made. */
  get total(): number {
    return secondsSince(this.#start);
  }

  async time<T>(nom: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.stages.push({ nom, secondes: secondsSince(start) });
    }
  }
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 10) / 100;
