import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import type { DonneesMonProjet, OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { formatEuros, formatNombre } from '../../contract/words/format.ts';
import { enumerate, fillBlanks, nomsPays, type Referentiel } from './referentiel.ts';

const NOTRE: Record<string, string> = {
  commune: 'Notre commune',
  epci: 'Notre intercommunalité',
  departement: 'Notre département',
  region: 'Notre région',
};

/** The letter to send, in the words of the rules; empty for a kind that has none. */
export function composeCourriel(
  option: OptionProjet,
  souhait: Souhait,
  ref: Referentiel & { donnees: Pick<DonneesMonProjet, 'documents'> },
): { objet: string; corps: string } {
  const { courriel } = ref.regles.familles[option.famille];
  if (courriel === null) return { objet: '', corps: '' };
  const values = {
    titre: option.titre,
    pays: enumerate(nomsPays(option.pays, ref)),
    document: ref.donnees.documents[option.source.document]?.cite ?? option.source.document,
    presentation: presentCollectivite(souhait.collectivite),
    souhait: saySouhait(souhait, ref),
    budget: souhait.budget ? ` Nous pourrions y consacrer ${formatEuros(souhait.budget)} par an.` : '',
  };
  const signature = souhait.collectivite?.nom ?? '';
  return {
    objet: fillBlanks(courriel.objet, values),
    corps: `${fillBlanks(courriel.corps, values).trim()}\n\n${signature}`.trim(),
  };
}

/** « Notre commune, Chatte (38, 2 518 habitants), » */
function presentCollectivite(collectivite: CollectiviteTrouvee | null): string {
  if (collectivite === null) return 'Notre collectivité';
  const { nom, nature, departement, population } = collectivite;
  const facts = [
    nature === 'commune' || nature === 'epci' ? departement : undefined,
    population === null ? undefined : `${formatNombre(population)} habitants`,
  ].filter((fact) => fact !== undefined);
  const detail = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  return `${NOTRE[nature] ?? 'Notre collectivité'}, ${nom}${detail},`;
}

/** « , sur le thème « Eau et assainissement » (pays envisagé : Bénin) » */
function saySouhait({ theme, pays }: Souhait, { thematiques, pays: countries }: Referentiel): string {
  const nomTheme = thematiques.get(theme)?.nom;
  const nomPays = countries.get(pays)?.nom;
  return [nomTheme && `, sur le thème « ${nomTheme} »`, nomPays && ` (pays envisagé : ${nomPays})`]
    .filter(Boolean)
    .join('');
}
