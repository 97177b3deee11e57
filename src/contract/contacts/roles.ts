import { foldText } from '../words/fold-text.ts';
import { table } from '../words/tables.ts';

/** What a person looks for in a contact: the kind of organisation, or the task. In the order of the list. */
export const ROLES = table({
  ambassade: 'Ambassade ou consulat',
  ministere: 'Ministère',
  collectivite: 'Collectivité française',
  etranger: 'Collectivité étrangère',
  organisme: 'Association, réseau, organisme',
  porteur: 'Porteur d’un programme à rejoindre',
  elu: 'Élue ou élu',
  direction: 'Direction, responsable',
  charge: 'Chargée ou chargé de mission, de projet',
  'groupe-pays': 'Groupe-pays',
} as const);

export type Role = keyof typeof ROLES;

interface Described {
  fonction: string | null;
  organisation: string;
  /** Kinds of the pages that show the contact. */
  places: readonly { rubrique: string }[];
}

/** Folded names of the authorities that the Atlas knows. */
export interface NomsConnus {
  collectivites: ReadonlySet<string>;
  partenaires: ReadonlySet<string>;
}

const COLLECTIVITE =
  /\b(metropole|eurometropole|communaute (urbaine|de communes|d agglomeration))\b|^(region|departement|conseil (regional|departemental)) /;
const ELU =
  /\b(maire|adjointe? au maire|elue?s?|senateur|senatrice|deputee?|conseill(er|ere) (municipale?|departementale?|regionale?|communautaire|deleguee?|metropolitaine?))\b/;
const PRESIDENCE = /\b(vice )?presidente?\b/;
const DIRECTION =
  /\b(direct(eur|rice)|dgs|deleguee? generale?|secretaire (generale?|executi(f|ve))|responsable|chef|cheffe)\b/;
const CHARGE = /\b(chargee?|conseill(er|ere)|referente?|coordinat(eur|rice)|coordination)\b/;

/** Every role of a contact; one at least. The words of its function and of its organisation decide. */
export function rolesOf({ fonction, organisation, places }: Described, noms: NomsConnus): Role[] {
  const organisme = organismeOf(foldText(organisation), places, noms);
  const task = foldText(fonction ?? '');
  const isElu = ELU.test(task) || (organisme === 'collectivite' && PRESIDENCE.test(task));
  const roles: [Role, boolean][] = [
    [organisme, true],
    ['porteur', places.some(({ rubrique }) => rubrique === 'programme')],
    ['elu', isElu],
    ['direction', DIRECTION.test(task)],
    ['charge', !isElu && CHARGE.test(task)],
    ['groupe-pays', task.includes('groupe pays')],
  ];
  return roles.filter(([, holds]) => holds).map(([role]) => role);
}

function organismeOf(name: string, places: Described['places'], { collectivites, partenaires }: NomsConnus): Role {
  if (/^(ambassade|consulat)\b/.test(name)) return 'ambassade';
  if (/^(daect|ministere)\b/.test(name)) return 'ministere';
  if (places.some(({ rubrique }) => rubrique === 'collectivite')) return 'collectivite';
  const bare = name.replace(/^(ville|commune|mairie) (de |d )?/, '');
  if (collectivites.has(name) || collectivites.has(bare) || COLLECTIVITE.test(name)) return 'collectivite';
  return partenaires.has(name) || partenaires.has(bare) ? 'etranger' : 'organisme';
}
