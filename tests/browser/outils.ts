/** A tool of the site, by an address that has it answer. */
interface Outil {
  nom: string;
  path: string;
  /** What stands on the page once it has answered. */
  ready: string;
  /** A fold with choices, to be opened. */
  open?: string;
  /** The EcoIndex that it keeps in use, JavaScript done and results shown: what weighs more is found on its way in. */
  ecoindex?: number;
}

export const OUTILS: readonly Outil[] = [
  { nom: 'the search', path: 'recherche/?q=eau', ready: '.passages li', open: '.facettes summary', ecoindex: 75 },
  {
    nom: '« Mon projet »',
    path: 'mon-projet/?theme=eau-et-assainissement&budget=5000',
    ready: '.option',
    ecoindex: 75,
  },
  {
    nom: 'the simulator',
    path: 'appels-a-projets/simulateur/?parties=MA-30000,SN-20000&apport=6000',
    ready: '.regles li',
    ecoindex: 75,
  },
  { nom: 'the comparison', path: 'comparer/?pays=BJ,TG,SN', ready: '.comparaison td', ecoindex: 75 },
  { nom: 'the contacts', path: 'contacts/?pays=BJ', ready: '#resultats li', open: '.facette summary', ecoindex: 70 },
  { nom: 'the programmes', path: 'programmes/?pays=BJ', ready: '.retenues li', open: '.facette summary', ecoindex: 70 },
  { nom: 'the extraction', path: 'donnees/extraire/?table=contacts', ready: '[data-lignes] li' },
  { nom: 'the annuaire', path: 'ma-collectivite/?collectivite=38504', ready: '#trouvee h2' },
  { nom: 'the map', path: 'carte/?vue=2_20_10', ready: '.carte-toile[data-moteur]', ecoindex: 65 },
];
