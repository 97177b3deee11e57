import { quote } from '../../contract/words/quote.ts';

export { quote };

/** A value as a diagnostic shows it: `« Cote Ivoire » trouvé`, `nombre 12 trouvé`, `liste trouvée`. Short, and safe to print. */
export function found(value: unknown): string {
  if (value === undefined || value === null) return 'rien trouvé';
  if (Array.isArray(value)) return 'liste trouvée';
  if (typeof value === 'object') return 'objet trouvé';
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'nombre démesuré trouvé';
  return typeof value === 'string'
    ? `${quote(value)} trouvé`
    : `${typeof value === 'number' ? 'nombre ' : ''}${value} trouvé`;
}

/** The kind of a value, when the value itself must stay private: `texte trouvé`. */
export function foundKind(value: unknown): string {
  if (typeof value === 'string') return 'texte trouvé';
  return typeof value === 'number' || typeof value === 'boolean' ? 'valeur seule trouvée' : found(value);
}
