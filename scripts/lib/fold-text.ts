export { foldText } from '../../src/lib/fold-text.ts';
