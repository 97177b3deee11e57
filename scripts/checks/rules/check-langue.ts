import { LANGUES, splitLangue } from '../../../src/contract/langues/langues.ts';
import { pageRule } from '../report/cases.ts';

/** Every page says which language it is in, and which way it is written: French, but for the mirror, whose address names it. */
export const checkLangue = pageRule('langue', ({ file, lang, dir }, add) => {
  const { langue } = splitLangue(`/${file}`);
  const expected = langue ?? 'fr';
  if (lang === undefined || !(lang === expected || (langue === null && /^fr-[A-Z]{2}$/.test(lang)))) {
    const found = lang === undefined ? 'aucun trouvé' : `lang="${lang}" trouvé`;
    add(`lang="${expected}" attendu sur <html>, ${found}`, 'déclarez la langue dans le gabarit');
  }
  const sens = langue === null ? 'ltr' : LANGUES[langue].sens;
  if ((dir ?? 'ltr') !== sens)
    add(`dir="${sens}" attendu sur <html>, « ${dir ?? ''} » trouvé`, 'tirez dir du catalogue de la langue');
});
