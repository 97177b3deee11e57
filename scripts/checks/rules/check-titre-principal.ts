import { pageRule } from '../report/cases.ts';

/** Every page has one `<h1>`, with a text. */
export const checkTitrePrincipal = pageRule('titre-principal', ({ h1s }, add) => {
  if (h1s.length !== 1) add(`un titre <h1> attendu, ${h1s.length} trouvé(s)`, 'gardez un seul <h1> par page');
  else if (h1s[0] === '') add('texte attendu dans le titre <h1>, vide trouvé', 'donnez un texte au titre');
});
