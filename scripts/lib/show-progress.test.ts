import { describe, expect, it } from 'vitest';
import { showProgress } from './show-progress.ts';

/** What a stream was told. */
function listen(isTTY: boolean) {
  const said: string[] = [];
  const stream = { isTTY, write: (text: string) => said.push(text) } as unknown as NodeJS.WriteStream;
  return { said, stream };
}

describe('showProgress(nom)', () => {
  it('should say on a terminal how far it is, and leave nothing at the end', () => {
    const { said, stream } = listen(true);
    const progress = showProgress('Pages', stream);
    progress(0, 0);
    progress(10, 35_000);
    progress(35_000, 35_000);
    expect(said).toHaveLength(2);
    expect(said[0]?.replaceAll(/\s/g, ' ')).toMatch(/Pages : 10 sur 35 000, .* par seconde, encore .* secondes?$/);
    expect(said[1]).toBe('\r\u001B[K');
  });

  it('should say nothing elsewhere', () => {
    const { said, stream } = listen(false);
    showProgress('Pages', stream)(10, 20);
    expect(said).toEqual([]);
  });
});
