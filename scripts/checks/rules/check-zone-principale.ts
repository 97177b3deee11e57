import { pageRule } from '../report/cases.ts';

/** Every page has one main landmark: `<main>`, or `role="main"`. */
export const checkZonePrincipale = pageRule('zone-principale', ({ mains }, add) => {
  if (mains !== 1) add(`un élément <main> attendu, ${mains} trouvé(s)`, 'gardez un seul <main>, dans le gabarit');
});
