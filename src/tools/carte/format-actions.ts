import { STATUTS } from '../../contract/atlas/statut.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import { formatCsv } from '../../contract/words/format-csv.ts';
import type { Carte } from './carte.ts';
import { describeAction, type Lien, type Titres } from './describe-action.ts';

const HEADER = [
  'action',
  'forme',
  'collectivites',
  'partenaires',
  'pays',
  'thematiques',
  'debut',
  'fin',
  'statut',
  'adresse',
];

const join = (noms: Iterable<string>) => [...noms].join(' ; ');
const noms = (liens: readonly Lien[]) => join(liens.map(({ nom }) => nom));

/** These actions as a table that any spreadsheet opens: UTF-8 with its mark, one header line. What is not known is empty. */
export function formatActions(carte: Carte, titres: Titres, actions: Uint32Array): string {
  const rows = Array.from(actions, (action) => {
    const { nom, forme, collectivites, partenaires, pays, href } = describeAction(carte, titres, action);
    const themes = Array.from(rowOf(carte.actions.thematiques, action), (theme) => carte.thematiques.noms[theme] ?? '');
    const statut = STATUTS[carte.statuts[action] ?? 0] ?? 'inconnu';
    return [
      nom,
      forme,
      noms(collectivites),
      noms(partenaires),
      noms(pays),
      join(themes),
      carte.debut[action] || null,
      carte.fin[action] || null,
      statut === 'inconnu' ? null : statut,
      href === null ? null : new URL(href, location.href).href,
    ];
  });
  return `\ufeff${formatCsv([HEADER, ...rows])}`;
}
