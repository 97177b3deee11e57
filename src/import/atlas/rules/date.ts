import { parseDate } from '../../../contract/fields/parse-date.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';

/** A date known to the year, the month or the day. */
export const readDatePartielle: Reader<string> = (value, champ) => {
  if (typeof value === 'number' && Number.isInteger(value)) return readAnnee(value, champ);
  return readDateText(value, champ, 'AAAA-MM-JJ, AAAA-MM ou AAAA');
};

/** A date known to the day. */
export const readJour: Reader<string> = (value, champ) => readDateText(value, champ, 'AAAA-MM-JJ');

function readDateText(value: unknown, champ: Champ, expected: string): string | undefined {
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `date ${expected} attendue, ${found(value)}`);
  const parsed = parseDate(value);
  if ('trouble' in parsed) return refuse(champ, parsed.trouble, `date ${expected} attendue, ${found(value)}`);
  if (expected.length === parsed.date.length || expected.includes(','))
    return flagIfRepaired(value, parsed.date, expected, champ);
  return refuse(champ, 'date-illisible', `date ${expected} attendue, ${found(value)}`);
}

function flagIfRepaired(value: string, date: string, expected: string, champ: Champ): string {
  if (date !== value)
    flag(champ, 'date-francaise', `date ${expected} attendue, ${found(value)}`, `publié : ${quote(date)}`);
  return date;
}

function readAnnee(value: number, champ: Champ): string | undefined {
  const parsed = parseDate(String(value));
  if ('trouble' in parsed) return refuse(champ, parsed.trouble, `date en texte attendue, ${found(value)}`);
  flag(champ, 'annee-en-nombre', `date en texte attendue, ${found(value)}`, `publié : ${quote(parsed.date)}`);
  return parsed.date;
}
