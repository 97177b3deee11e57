// Everything that the search page runs, in one file (`scripts/publish/press/bundle-recherche.ts`).
import { findElement } from '../kit/create-element.ts';
import { keepPlan } from './open-sources.ts';
import { startSearch } from './start-search.ts';
import './search-boxes.ts';

/** It runs as soon as it has come, and waits for no style: the page may not have been read to its end. */
const start = () => {
  keepPlan(findElement(document, '#plan').textContent);
  startSearch();
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
