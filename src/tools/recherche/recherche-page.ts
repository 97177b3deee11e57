// Everything that the search page runs, in one file (`scripts/publish/press/bundle-recherche.ts`).
import { startCopying } from '../contacts/copy-buttons.ts';
import { findElement } from '../kit/create-element.ts';
import { keepPlan } from './noms.ts';
import { startSearch } from './start-search.ts';
import './search-boxes.ts';

keepPlan(findElement(document, '#plan').textContent);
startCopying(findElement(document, 'main'));
startSearch();
