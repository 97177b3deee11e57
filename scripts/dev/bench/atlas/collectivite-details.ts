import type { RawCollectivite } from './collectivites.ts';
import { drawDay } from './dates.ts';
import { APD_2015 } from './published-totals.ts';
import type { Random } from './random.ts';
import { orderByDraw } from './random.ts';

/** Names that nobody bears. */
const PRENOMS = ['Camille', 'Dominique', 'Sacha', 'Morgan', 'Andrea', 'Maxime', 'Lou', 'Charlie', 'Noa', 'Yaël'];
const NOMS = ['Exemple', 'Fictif', 'Spécimen', 'Modèle', 'Gabarit', 'Essai', 'Démonstration', 'Inventé'];
const FONCTIONS = [
  'Élu référent pour l’international',
  'Élue déléguée aux relations internationales',
  'Élu délégué à la coopération décentralisée',
  'Conseillère déléguée au jumelage',
  'Directeur des relations internationales',
  'Chargée de mission coopération décentralisée',
  'Responsable du service Europe et international',
];

/** Networks that the guide names. */
const RESEAUX = [
  'Cités Unies France (CUF)',
  'Association française du Conseil des communes et régions d’Europe (AFCCRE)',
  'Association internationale des maires francophones (AIMF)',
  'Association internationale des régions francophones (AIRF)',
  'Cités et Gouvernements locaux unis (CGLU)',
  'Platforma',
  'Eurocities',
  'Energy Cities',
  'Programme Solidarité Eau (pS-Eau)',
  'ARRICOD',
  'Régions de France',
  'Conférence des régions périphériques maritimes (CRPM)',
];

/** Aid of all collectivités by year, in millions of euros; the real one in 2015, a made-up slope around it. */
const PREMIERE_ANNEE_APD = 2005;
const DERNIERE_ANNEE_APD = 2025;
const PENTE_APD = 1.05;
const PART_DECLARANTES = 0.2;
const PART_ANNEES_DECLAREES = 0.7;

/** Adds what a collectivité types on its own page: contacts, networks, day of its last update. */
export function addDetails(fiche: RawCollectivite, random: Random): void {
  const ampleur = Math.log10(Math.max(fiche.population ?? 0, 100));
  if (random.chance(0.7)) fiche.misAJour = drawDay(2014, random);
  const contacts = Array.from({ length: random.int(0, Math.min(4, Math.floor(ampleur))) }, (_, index) =>
    drawContact(fiche.id, index, random),
  );
  if (contacts.length > 0) fiche.contacts = contacts;
  const reseaux = orderByDraw(RESEAUX, () => 1, random).slice(0, Math.max(0, random.int(-3, Math.floor(ampleur) - 1)));
  if (reseaux.length > 0) fiche.reseaux = reseaux;
}

function drawContact(id: string, index: number, random: Random): NonNullable<RawCollectivite['contacts']>[number] {
  return {
    nom: drawNom(random),
    ...(random.chance(0.9) && { fonction: random.pick(FONCTIONS) }),
    ...(random.chance(0.85) && { courriel: `contact${index + 1}.${id.toLowerCase()}@example.org` }),
    public: random.chance(0.8),
  };
}

/** A name that nobody bears: « Camille Exemple ». */
export function drawNom(random: Random): string {
  return `${random.pick(PRENOMS)} ${random.pick(NOMS)}`;
}

/**
 * Adds the aid by year to a fifth of the collectivités, with gaps. The declarations of 2015 add up to the published
 * total, times the scale.
 */
export function addApd(fiches: readonly RawCollectivite[], scale: number, random: Random): void {
  const weights = new Map(fiches.map((fiche) => [fiche, Math.max(fiche.population ?? 0, 500) ** 0.9]));
  const weightOf = (fiche: RawCollectivite) => weights.get(fiche) ?? 0;
  const declarantes = orderByDraw(fiches, weightOf, random).slice(0, Math.round(fiches.length * PART_DECLARANTES));
  for (let annee = PREMIERE_ANNEE_APD; annee <= DERNIERE_ANNEE_APD; annee++) {
    const ofYear = declarantes.filter(() => random.chance(PART_ANNEES_DECLAREES));
    const total = Math.round(APD_2015 * scale * PENTE_APD ** (annee - 2015));
    const amounts = shareOut(
      total,
      ofYear.map((fiche) => weightOf(fiche) * (0.5 + random.next())),
    );
    for (const [index, fiche] of ofYear.entries()) {
      fiche.apd ??= [];
      fiche.apd.push({ annee, montant: amounts[index] ?? 0 });
    }
  }
}

/** Whole euros in proportion to the weights; the first share takes up the rounding. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const amounts = weights.map((weight) => Math.round((total * weight) / sum));
  const [first = 0] = amounts;
  amounts[0] = first + total - amounts.reduce((a, b) => a + b, 0);
  return amounts;
}
