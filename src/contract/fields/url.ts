import { z } from 'zod';
import { isPublicUrl } from '../addresses/is-public-url.ts';

const ATTENDU = 'adresse http:// ou https:// d’un site public attendue, sans identifiant ni mot de passe';

/** The address of a page of the web. */
export const urlSchema = z.url({ abort: true, error: ATTENDU }).refine(isPublicUrl, ATTENDU).meta({ kind: 'adresse' });
