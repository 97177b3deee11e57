import { RECORD_SCHEMAS } from '../../../src/contract/atlas/atlas-export.ts';
import type { Sorte } from '../../../src/contract/content/nouveautes.ts';
import { type Field, listFields } from '../../../src/contract/fields/field.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { nameChamp } from '../../../src/contract/words/nouveautes.ts';
import type { Difference } from './diff-fiches.ts';
import { CONTENU } from './fiche.ts';

/** One field of a record that changed, in words; before and after where the values are at hand. */
interface ChampChange {
  nom: string;
  avant: string | null;
  apres: string | null;
}

const RIEN = 'rien';

export function describeChange({ fiche, avant, champs }: Difference): ChampChange[] {
  const fields = fieldsOf(fiche.sorte);
  return champs.map((nom) => {
    if (nom === 'id') return { nom: 'identifiant', avant: avant?.id ?? null, apres: fiche.id };
    if (nom === CONTENU) return { nom: 'texte de la fiche', avant: null, apres: null };
    const field = fields.get(nom);
    const say = (values: Difference['fiche']['valeurs']) => (values ? formatValue(values[nom], field) : null);
    return { nom: nameChamp(fiche.sorte, nom) ?? nom, avant: say(avant?.valeurs), apres: say(fiche.valeurs) };
  });
}

const fieldsOf = (sorte: Sorte): ReadonlyMap<string, Field> =>
  new Map(
    sorte in RECORD_SCHEMAS
      ? listFields(RECORD_SCHEMAS[sorte as keyof typeof RECORD_SCHEMAS]).map((field) => [field.nom, field])
      : [],
  );

function formatValue(value: unknown, field: Field | undefined): string {
  if (value === undefined || value === null || value === '') return RIEN;
  if (Array.isArray(value))
    return value.length === 0 ? RIEN : value.map((item) => formatValue(item, field)).join('\u00a0; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([nom, item]) => `${nom}\u00a0: ${formatValue(item, undefined)}`)
      .join(', ');
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return formatNombre(value);
  return field?.libelles?.[String(value)] ?? String(value);
}
