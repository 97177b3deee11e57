import { pageRule } from '../report/cases.ts';

/** The first element that takes the focus is a link to a place in the same page: the skip link. */
export const checkLienEvitement = pageRule('lien-evitement', ({ firstFocusable }, add) => {
  if (firstFocusable !== undefined && /^#./.test(firstFocusable)) return;
  const found = firstFocusable === undefined ? 'aucun élément actif' : `« ${firstFocusable} »`;
  const hint = 'placez <a href="#contenu">Aller au contenu</a> au début de <body>';
  add(`lien d’évitement attendu en premier, ${found} trouvé`, hint);
});
