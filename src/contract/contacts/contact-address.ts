import { PAR_PAGE_CONTACTS, pageAddress } from '../addresses/paginate-list.ts';

/** Where a contact stands in the directory, by its rank from 1; without base path. */
export function contactAddress(numero: number): string {
  const page = Math.ceil(numero / PAR_PAGE_CONTACTS);
  return `${pageAddress('/contacts/', page)}#contact-${numero}`;
}
