import { expect, it, vi } from 'vitest';

const site = vi.hoisted(() => ({ jour: '' }));
vi.mock('./load-records.ts', () => ({ loadSite: () => site, loadAbreges: () => ({}), loadAppels: () => [] }));

/** What a page reads, and the fingerprint of its answer, for facts of 2025 told on a day. */
async function askOn(jour: string) {
  site.jour = jour;
  // A build is a process of its own.
  vi.resetModules();
  const { loadTempsOf } = await import('./load-temps.ts');
  const { printOf, recordReads } = await import('./reads.ts');
  const ages = [
    { publie: '2025', verifie: null },
    { publie: '2025-04', verifie: null },
    { publie: '2025', verifie: null },
  ];
  const { value, reads } = await recordReads(async () => loadTempsOf(ages));
  return { value, prints: [...reads].map((read) => [read, printOf(read)]) };
}

it('should depend on the tense of its facts, which a day more seldom changes', async () => {
  const first = await askOn('2026-11-28');
  expect(first.value).toEqual({ passe: false, quand: '' });
  expect(first.prints).toHaveLength(1);
  expect(await askOn('2026-11-29')).toEqual(first);
  const later = await askOn('2028-01-01');
  expect(later.value).toEqual({ passe: true, quand: 'en 2025' });
  expect(later.prints[0]?.[0]).toBe(first.prints[0]?.[0]);
  expect(later.prints[0]?.[1]).not.toBe(first.prints[0]?.[1]);
});
