import { parseMontant } from '../../contract/fields/parse-montant.ts';
import { quote } from '../../contract/words/quote.ts';
import type { Cellule } from '../tableau.ts';

export type Lecture<T> = { valeur: T; remarque?: string } | { trouble: string };

const UNITES: readonly [RegExp, number, string][] = [
  [/(?:milliards?|mds?|mrds?)$/i, 1e9, 'milliards'],
  [/(?:millions?|m|mio)$/i, 1e6, 'millions'],
  [/(?:milliers?|k|mille)$/i, 1e3, 'milliers'],
];
const EURO = /\s*(?:d['’]\s*)?(?:€|euros?|eur)\s*(?:t\.?t\.?c\.?|h\.?t\.?)?\s*$/i;
const AUTRE_DEVISE =
  /(?:\$|us ?d|usd|dollars?|f ?cfa|xof|xaf|francs?|chf|gbp|£|livres?|dirhams?|mad|dinars?|tnd|yens?|roupies?|ariary)/i;

/** What a heading says of the amounts under it: by how much they are multiplied, or why none is read. */
export type Unite = { facteur: number } | { trouble: string };
const EUROS: Unite = { facteur: 1 };

/**
 * An amount in euros as people type it: `12 500 €`, `12,5 k€`, `1.2 M€`, `12 500 euros TTC`. A number has the unit of its
 * column. Whatever may be off by a thousand, or is no euro, is said and not guessed.
 * @param unite what the heading says: `uniteOf`
 */
export function readMontantCellule(cellule: Cellule, unite: Unite = EUROS): Lecture<number> {
  if (typeof cellule === 'number') return inUnite(cellule, unite);
  if (typeof cellule !== 'string') return { trouble: 'montant en euros attendu' };
  const whole = cellule.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const text = whole.replace(/^(?:environ|env\.?|~|≈|près de)\s*/i, '');
  const lu = readTexte(text, unite);
  if ('trouble' in lu || text === whole) return lu;
  return { valeur: lu.valeur, remarque: ['lu comme un montant exact', lu.remarque ?? []].flat().join(', ') };
}

function readTexte(typed: string, unite: Unite): Lecture<number> {
  // « 100 000,- € » has no cents.
  const text = typed.replace(/(?<=\d),[-–—]{1,2}(?=\s*(?:€|eur|$))/i, '');
  if (AUTRE_DEVISE.test(text)) return { trouble: 'montant en euros attendu, autre monnaie trouvée' };
  const bare = text.replace(/^€\s*/, '').replace(EURO, '').trim();
  // A cell that says « € » by itself needs no heading to be in euros.
  const disEuro = text.startsWith('€') || EURO.test(text);
  if ('trouble' in unite && !disEuro) return unite;
  const [unit, factor, name] = UNITES.find(([pattern]) => pattern.test(bare)) ?? [];
  if (unit === undefined) {
    const parsed = parseMontant(text.replace(/\s*(?:t\.?t\.?c\.?|h\.?t\.?)$/i, ''));
    if ('trouble' in parsed) return { trouble: explain(parsed.trouble, text) };
    if (disEuro && 'facteur' in unite && unite.facteur !== 1)
      return { trouble: 'montant sans doute possible attendu (des euros, sous un en-tête qui dit une autre unité)' };
    const lu = disEuro ? fromNumber(parsed.montant) : inUnite(parsed.montant, unite);
    // « 12000,505 »: what a person typed has no third decimal, as what a spreadsheet computed may.
    const exact = parsed.montant * (disEuro || 'trouble' in unite ? 1 : unite.facteur);
    return 'trouble' in lu || Math.abs(lu.valeur - exact) < 0.001 ? lu : { ...lu, remarque: 'arrondi au centime' };
  }
  const digits = bare
    .replace(unit, '')
    .trim()
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  if (!/^\d+(?:[.,]\d+)?$/.test(digits)) return { trouble: explain('montant-illisible', text) };
  const montant = Number(digits.replace(',', '.')) * (factor ?? 1);
  return { valeur: Math.round(montant * 100) / 100, remarque: `lu en ${name} d’euros` };
}

/** A longer text is no amount that was badly written. */
const LONGUEUR_MAX = 60;

type Trouble = 'montant-ambigu' | 'montant-illisible' | 'montant-negatif';

/** What was expected, and how to write it. */
function explain(trouble: Trouble, text: string): string {
  if (trouble === 'montant-negatif') return 'montant positif attendu';
  if (text.length > LONGUEUR_MAX) return 'montant en euros attendu';
  const [, par] = /\d.*?((?:\/|\bpar) ?(?:ans?|année|mois|jour|personne|pers))(?!\p{L})/iu.exec(text) ?? [];
  if (par !== undefined) return `montant en euros attendu (un seul nombre, sans ${quote(par)})`;
  const [, entier = '', suite = ''] = /(\d{1,3})[.,](\d{3})(?!\d)/.exec(text) ?? [];
  if (trouble === 'montant-ambigu' && entier !== '') {
    const milliers = `${entier} ${suite}`;
    const decimal = `${entier},${suite}`.replace(/,?0+$/, '');
    return `montant sans doute possible attendu (${milliers} ou ${decimal} ? écrivez ${quote(milliers)} avec une espace, ou ${quote(decimal)})`;
  }
  if (trouble === 'montant-ambigu')
    return 'montant sans doute possible attendu : à un millier près, celui-ci en a deux';
  const nombres = text.replace(/(?<=\d)[\s.'’](?=\d{3}(?!\d))/g, '').match(/\d+(?:[.,]\d+)?/g) ?? [];
  return nombres.length > 1 ? 'montant en euros attendu (un seul nombre)' : 'montant en euros attendu';
}

function fromNumber(value: number): Lecture<number> {
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return { trouble: 'montant en euros attendu' };
  return value < 0 ? { trouble: 'montant positif attendu' } : { valeur: Math.round(value * 100) / 100 };
}

const inUnite = (value: number, unite: Unite): Lecture<number> =>
  'trouble' in unite ? unite : fromNumber(value * unite.facteur);

/** Stricter than in a cell: a heading has other words, « livres » and acronyms among them. */
const AUTRE_DEVISE_ENTETE: readonly RegExp[] = [
  /(?!€)\p{Sc}|(?:[km]\.? ?)?f\.? ?cfa|(?:\ben |\()cfa\b/iu,
  /(?<![\p{L}\p{N}])(?:XOF|XAF|USD|CHF|GBP|MAD|DZD|TND|MGA|GNF|CDF|HTG|XPF|JPY|CNY|VND|PLN|DHS?|[KkM]F|FF)(?![\p{L}\p{N}])/u,
  /(?<!\p{L})(?:usd|dollars?|francs?|dirhams?|dinars?|yens?|roupies?|ariary|roubles?|zlotys?|livres sterling)(?!\p{L})/iu,
  /monnaie (?:locale|nationale|étrangère)|devises? (?:locales?|étrangères?)|\ben (?:devises?|livres)\b/i,
];
const UNITES_ENTETE: readonly [RegExp, number][] = [
  [/(?<![\p{L}\p{N}])(?:k\.? ?€|k\.? ?euros?|keur|kilo[- ]?euros?|milliers?|en k)(?![\p{L}\p{N}])/iu, 1e3],
  [/(?<![\p{L}\p{N}])(?:m\.? ?€|m ?euros?|meur|millions?)(?![\p{L}\p{N}])/iu, 1e6],
];

const EUROS_ENTETE = /€|(?<!\p{L})eur(?:os?)?(?!\p{L})/iu;

/**
 * « Coût total (k€) » counts in thousands, « Montant (en milliers) » too; « Budget (FCFA) » holds no euros. A heading that says
 * nothing has the unit of the titles above it: « Montants en milliers d’euros ».
 */
export function uniteOf(entete: string, titres: readonly string[] = []): Unite {
  const propre = readUnite(entete, 'son en-tête');
  const dite = titres.flatMap(listUnites).join(' ; ');
  if (dite === '' || 'trouble' in propre || propre.facteur !== 1) return propre;
  const commune = readUnite(dite, 'le titre au-dessus');
  if (!EUROS_ENTETE.test(entete)) return commune;
  return 'facteur' in commune && commune.facteur !== 1
    ? { trouble: 'montant sans doute possible attendu (son en-tête dit des euros, le titre au-dessus une autre unité)' }
    : propre;
}

function readUnite(text: string, ou: string): Unite {
  if (AUTRE_DEVISE_ENTETE.some((pattern) => pattern.test(text)))
    return { trouble: `montant en euros attendu (${ou} dit une autre monnaie : donnez des euros)` };
  const facteurs = UNITES_ENTETE.filter(([pattern]) => pattern.test(text)).map(([, facteur]) => facteur);
  if (facteurs.length > 1)
    return { trouble: `montant sans doute possible attendu (${ou} dit des milliers et des millions)` };
  return { facteur: facteurs[0] ?? 1 };
}

/** What a title says after « en », « montants : » or between parentheses, when it is a unit and no more: « en milliers d’euros ». */
export function listUnites(titre: string): string[] {
  return [
    ...titre.matchAll(/(?:(?<!\p{L})en |\(|montants? ?: ?)([^\d(),;:]{1,40}?)\s*(?=$|[(),;:]|\.(?:\s|$)| [-–—] )/giu),
  ]
    .map(([, said = '']) => said.replace(/^(?:montants?|sommes?|chiffres?|budgets?)? ?en /i, ''))
    .filter((said) => {
      const known = [...AUTRE_DEVISE_ENTETE, ...UNITES_ENTETE.map(([pattern]) => pattern), EUROS_ENTETE];
      const rest = known.reduce((text, pattern) => text.replace(pattern, ' '), said);
      return rest !== said && !/\p{L}/u.test(rest.replace(/(?<!\p{L})d(?:['’]|es? |e$)/giu, ' '));
    });
}
