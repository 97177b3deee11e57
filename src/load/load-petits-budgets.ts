import { loadProgrammes, loadVigilances } from './load-records.ts';
import { shared } from './reads.ts';

/** The three programmes that cost least to join, among those whose price the guide prints and that lead to no country to check first. */
export const loadPetitsBudgets = shared(() =>
  [...loadProgrammes().values()]
    .filter(({ budget }) => budget.min !== null || budget.max !== null)
    .filter(({ pays }) => !pays.some((code) => loadVigilances().has(code)))
    .sort((a, b) => (a.budget.min ?? a.budget.max ?? 0) - (b.budget.min ?? b.budget.max ?? 0))
    .slice(0, 3),
);
