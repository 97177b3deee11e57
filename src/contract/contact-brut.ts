import type { Diagnostic } from './diagnostic.ts';

/** A contact as the input writes it, published or not, kept or refused: who is who can be told from it. */
export interface ContactBrut {
  /** `projet`: whom to ask about a project, who may be a body. */
  origine: 'guide' | 'collectivite' | 'projet';
  nom: string | null;
  courriel: string | null;
  organisation: string;
  nominatif?: boolean;
  /** False for a contact of the Atlas that has not agreed to be published. */
  isPublic: boolean;
  location: Diagnostic['location'];
}
