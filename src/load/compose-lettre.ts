import { PARTIES_FICHE } from '../contract/addresses/parties-fiche.ts';
import { INCONNU } from '../contract/atlas/statut.ts';
import type { CollectiviteRecord, CooperationRecord, ProjetRecord } from '../contract/content/records.ts';
import { deAutorite } from '../contract/words/articles.ts';
import { pluriel } from '../contract/words/format.ts';
import { withFrenchSpaces } from '../contract/words/french-spaces.ts';
import { quote } from '../contract/words/quote.ts';

interface Fiche {
  record: CollectiviteRecord;
  projets: readonly ProjetRecord[];
  cooperations: readonly CooperationRecord[];
  /** Full address of its page, and of the page that checks a table. */
  adresse: string;
  verifier: string;
  /** A letter is printed alone: it says by itself that what it speaks of is made up. */
  fictif: boolean;
}

/** What a project may lack that a reader looks for. */
const MANQUES: readonly [nom: string, lacks: (projet: ProjetRecord) => boolean][] = [
  ['le montant', ({ montant }) => montant === undefined],
  ['la date de début', ({ debut }) => debut === undefined],
  ['le statut (en cours, terminé…)', ({ statut }) => statut === INCONNU],
  ['le partenaire étranger', ({ partenaires }) => partenaires.length === 0],
  ['les objectifs de développement durable', ({ odd }) => odd.length === 0],
];
/** Projects that are named for each. */
const NOMMES = 3;

/** The letter that asks a collectivité for what its record lacks; null when it lacks nothing. Paragraphs stand apart by an empty line. */
export function composeLettre({ record, projets, cooperations, adresse, verifier, fictif }: Fiche): string | null {
  const manques = [
    ...PARTIES_FICHE.filter(({ cle }) => !record.completude[cle]).map(
      ({ titre, aAjouter }) => `${titre} : ${aAjouter.replace(/\.$/, '')}`,
    ),
    ...MANQUES.flatMap(([nom, lacks]) => listProjets(nom, projets.filter(lacks), projets.length)),
    ...countSansDebut(cooperations),
  ];
  if (manques.length === 0) return null;
  return withFrenchSpaces(
    [
      ...(fictif ? ['Données fictives.'] : []),
      `Objet : compléter la fiche ${deAutorite(record)} dans l’Atlas de la coopération décentralisée`,
      'Madame, Monsieur,',
      `La fiche publiée à l’adresse ${adresse} donne ${pluriel(cooperations.length, 'coopération')} et ${pluriel(projets.length, 'projet')}. Il lui manque :`,
      manques
        .map((manque) => `– ${manque} ;`)
        .join('\n')
        .replace(/ ;$/, '.'),
      'Pour l’envoyer : la collectivité tient sa fiche, avec son identifiant, sur www.cncd.fr.',
      `Si vos projets sont dans un tableau, la page ${verifier} dit ce qu’il faut y corriger ; le fichier n’est pas envoyé.`,
      'Ce qui n’est pas connu peut rester vide : une absence n’est pas un zéro, et l’Atlas national en dit peut-être plus. Merci de votre aide.',
    ].join('\n\n'),
  );
}

/** « “Aller-retour”, un puits »: marks inside marks. */
const withInnerQuotes = (titre: string): string => titre.replace(/«\s*/g, '“').replace(/\s*»/g, '”');

function listProjets(nom: string, lacking: readonly ProjetRecord[], total: number): string[] {
  if (lacking.length === 0) return [];
  const named = lacking.slice(0, NOMMES).map(({ titre }) => quote(withInnerQuotes(titre)));
  const rest = lacking.length - named.length;
  const others = rest > 0 ? ` et ${pluriel(rest, 'autre')}` : '';
  return [`${nom} de ${pluriel(lacking.length, 'projet')} sur ${total} : ${named.join(', ')}${others}`];
}

function countSansDebut(cooperations: readonly CooperationRecord[]): string[] {
  const count = cooperations.filter(({ debut }) => debut === undefined).length;
  return count === 0 ? [] : [`l’année de début de ${pluriel(count, 'coopération')} sur ${cooperations.length}`];
}
