/** A text that goes with a number, by plural category (`Intl.PluralRules`); `{n}` is the number. */
export type Formes = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Which way a language is written. */
export type Sens = 'ltr' | 'rtl';
