import { CODES_PAYS_ISO } from '../../contract/fields/codes-iso.ts';
import { nomIntl } from '../../contract/langues/nommer-pays.ts';
import { foldName } from '../../contract/words/fold-name.ts';
import { withFrenchSpaces } from '../../contract/words/french-spaces.ts';

/** What the export is read against. */
export interface Reference {
  /** Folded name (`foldName`) → ISO code: `cotedivoire` → `CI`. */
  readonly paysAliases: ReadonlyMap<string, string>;
  readonly codesPays: ReadonlySet<string>;
  /** Slugs of the guide's themes. */
  readonly thematiques: ReadonlySet<string>;
  /** True for an e-mail address that is a desk's, whoever answers it. */
  readonly isDesk: (courriel: string) => boolean;
  /** Documents that sources may name, and how many pages they have; undefined where nobody knows them. */
  readonly documents?: ReadonlyMap<string, { pages?: number | undefined }> | undefined;
}

/** A row of `data/reference/alias-pays.yaml`. */
export interface AliasPays {
  alias: string;
  code: string;
}

/**
 * Joins the French names that the platform knows with the aliases that people type.
 * @throws when an alias names no ISO code, or names another country than the one already known by that name.
 */
export function buildReference(
  aliases: readonly AliasPays[],
  thematiques: Iterable<string>,
  isDesk: Reference['isDesk'] = () => false,
  documents?: Reference['documents'],
): Reference {
  const codesPays = new Set(CODES_PAYS_ISO);
  const paysAliases = new Map(frenchCountryNames());
  for (const { alias, code } of aliases) {
    const key = foldName(alias);
    const known = paysAliases.get(key);
    if (!codesPays.has(code))
      throw new Error(withFrenchSpaces(`alias-pays : « ${alias} » vise « ${code} », qui n’est pas un code ISO`));
    if (known !== undefined && known !== code)
      throw new Error(withFrenchSpaces(`alias-pays : « ${alias} » désigne déjà ${known}`));
    paysAliases.set(key, code);
  }
  return { paysAliases, codesPays, thematiques: new Set(thematiques), isDesk, documents };
}

const frenchCountryNames = (): [string, string][] =>
  CODES_PAYS_ISO.map((code) => [foldName(nomIntl(code) ?? code), code]);
