import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';
import { itemAt } from '../../../lib/item-at.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';

/** A record as clerks type it: any field may hold anything. */
type Fiche = Record<string, unknown>;
interface Scene {
  fiche: Fiche;
  /** Another record of the same section. */
  autre: Fiche;
  places: Places;
  random: Random;
}
type Stain = (scene: Scene) => void;

const ABSENT = 'ABSENT-0000';
const FAUX_PAYS = ['Cote Ivoir', 'Afrique', 'Xanadu', 'XX'];

const doubleId: Stain = ({ fiche, autre }) => {
  fiche.id = autre.id;
};
const copie: Stain = ({ fiche, autre }) => {
  for (const key of Object.keys(fiche)) delete fiche[key];
  Object.assign(fiche, autre);
};
const lienRompu: Stain = ({ fiche }) => {
  fiche.partenaires = [...asList(fiche.partenaires), ABSENT];
};
const dateFrancaise: Stain = ({ fiche, random }) => {
  fiche.debut = `0${random.int(1, 9)}/0${random.int(1, 9)}/${random.int(1998, 2024)}`;
};
const dateImpossible: Stain = ({ fiche, random }) => {
  fiche.debut = random.pick(['31/02/2020', '2019-13', '03/04/21', 'printemps 2016', '0000-00-00']);
};
const datesInversees: Stain = ({ fiche }) => {
  fiche.debut = '2019';
  fiche.fin = '2012';
};
const nul: Stain = ({ fiche }) => {
  fiche.coordonnees = { latitude: 0, longitude: 0 };
};
const inverse: Stain = ({ fiche }) => {
  const point = fiche.coordonnees as { latitude: number; longitude: number } | undefined;
  if (point) fiche.coordonnees = { latitude: point.longitude, longitude: point.latitude };
  else fiche.coordonnees = '47,47 ; -0,55';
};
/** « Cergy – Pontoise » read as Windows-1252. */
const mojibake =
  (field: string): Stain =>
  ({ fiche }) => {
    fiche[field] = Buffer.from(String(fiche[field]), 'utf8').toString('latin1');
  };
const paysEnLettres: Stain = ({ fiche, places, random }) => {
  const inFrench = (code: unknown) => places.pays[String(code)]?.nom ?? code;
  const faux = random.chance(0.3) ? random.pick(FAUX_PAYS) : undefined;
  fiche.pays = Array.isArray(fiche.pays)
    ? fiche.pays.map((code) => faux ?? inFrench(code))
    : (faux ?? inFrench(fiche.pays));
};

const TACHES: Readonly<Record<'collectivites' | 'partenaires' | 'cooperations' | 'projets', readonly Stain[]>> = {
  collectivites: [
    nul,
    inverse,
    mojibake('nom'),
    ({ fiche }) => {
      fiche.population = `${fiche.population} habitants`;
    },
    ({ fiche }) => {
      fiche.insee = Number(fiche.insee) || fiche.insee;
    },
    ({ fiche }) => {
      fiche.site = 'www.example.org/mairie';
    },
    ({ fiche }) => {
      fiche.contacts = [{ nom: 'Camille Exemple', courriel: 'camille(at)example.org', public: 'oui' }];
    },
    ({ fiche }) => {
      fiche.apd = [{ annee: '2015', montant: '12 000,50 €' }];
    },
  ],
  partenaires: [nul, inverse, paysEnLettres, paysEnLettres, mojibake('nom'), copie],
  cooperations: [lienRompu, dateFrancaise, dateImpossible, datesInversees, doubleId, copie],
  projets: [
    lienRompu,
    dateFrancaise,
    dateImpossible,
    datesInversees,
    doubleId,
    copie,
    paysEnLettres,
    mojibake('titre'),
    ({ fiche, random }) => {
      fiche.montant = toFrenchAmount(random.int(100_000, 90_000_000) / 100);
    },
    ({ fiche }) => {
      fiche.montant = -1;
    },
    ({ fiche, random }) => {
      fiche.thematiques = [random.pick(['Eau et assainissement', 'EDUCATION', 'divers'])];
    },
    ({ fiche }) => {
      fiche.odd = ['ODD 6', 18];
    },
    ({ fiche }) => {
      fiche.titre = `<b>${fiche.titre}</b> &amp; {suite}`;
    },
    ({ fiche }) => {
      fiche.collectivites = [ABSENT];
    },
    ({ fiche }) => {
      delete fiche.titre;
    },
  ],
};

/** Spoils a share of the records in place, one stain each, as people's typing does. The number of records stays. */
export function soil(atlas: RawAtlasExport, share: number, places: Places, random: Random): void {
  if (share === 0) return;
  for (const [section, stains] of Object.entries(TACHES)) {
    const fiches = atlas[section as keyof typeof TACHES] as Fiche[];
    const chosen = random.shuffle([...fiches.keys()]).slice(0, Math.round(fiches.length * share));
    for (const index of chosen) {
      const autre = itemAt(fiches, (index + 1) % fiches.length);
      random.pick(stains)({ fiche: itemAt(fiches, index), autre, places, random });
    }
  }
}

/** 12000.5 → « 12 000,50 € », as people type it. */
function toFrenchAmount(montant: number): string {
  const [entier = '', decimales] = montant.toFixed(2).split('.');
  const groupes = entier.replace(/\B(?=(?:\d{3})+$)/g, ' ');
  return `${groupes},${decimales} €`;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
