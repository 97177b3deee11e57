import type { Fiche } from '../champ.ts';
import { champFiche, flag } from '../champ.ts';
import type { Section } from '../counts.ts';
import type { RepeatedKey } from '../file/scan-json.ts';
import { quote } from '../found.ts';

/** Flags the records that hold a key twice: one of its values is lost, and the report must say so. */
export function flagRepeatedKeys(repeated: readonly RepeatedKey[], section: Section, fiches: readonly Fiche[]): void {
  for (const { key, path } of repeated) {
    const [first, index] = path;
    const fiche = first === section && typeof index === 'number' ? fiches[index] : undefined;
    if (fiche !== undefined) flagKey(key, fiche);
  }
}

/** The same for the `export` header. */
export function flagRepeatedInfo(repeated: readonly RepeatedKey[], fiche: Fiche): void {
  for (const { key, path } of repeated) if (path[0] === 'export') flagKey(key, fiche);
}

function flagKey(key: string, fiche: Fiche): void {
  flag(
    champFiche(fiche),
    'cle-repetee',
    `un seul champ ${quote(key)} attendu, plusieurs trouvés`,
    'publié avec le dernier',
  );
}
