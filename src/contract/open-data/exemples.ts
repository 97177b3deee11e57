// Examples to copy, which `tests/open-data.test.ts` takes from the built page and runs.

interface Exemple {
  titre: string;
  langage: 'sh' | 'js';
  code: string;
}

/**
 * @param api the whole address of the API, with a slash at its end; `donnees` that of the files
 * @param id of a collectivité that is there
 */
export const listExemples = (api: string, donnees: string, id: string): Exemple[] => [
  {
    titre: 'Les tables, et ce qu’elles comptent',
    langage: 'sh',
    code: `curl -s ${api}index.json`,
  },
  {
    titre: 'Prendre un fichier et vérifier son empreinte',
    langage: 'sh',
    code: `curl -s -O ${donnees}projets.csv\nsha256sum projets.csv`,
  },
  {
    titre: 'Tous les projets au Maroc, page après page',
    langage: 'js',
    code: `const projets = [];
let suite = '${api}projets/1.json';
while (suite) {
  const page = await (await fetch(suite)).json();
  projets.push(...page.lignes.filter(({ pays }) => pays.includes('MA')));
  suite = page.suivant;
}
console.log(projets.length, 'projets au Maroc');`,
  },
  {
    titre: 'Une fiche par son identifiant\u00A0: les pages sont dans l’ordre des identifiants',
    langage: 'js',
    code: `const id = '${id}';
const { pages } = await (await fetch('${api}collectivites/index.json')).json();
const { '@id': adresse } = pages.find(({ dernier }) => id <= dernier);
const { lignes } = await (await fetch(adresse)).json();
console.log(lignes.find((ligne) => ligne.id === id).nom);`,
  },
  {
    titre: 'Compter par pays, ligne à ligne',
    langage: 'js',
    code: `const texte = await (await fetch('${donnees}cooperations.jsonl')).text();
const nombres = {};
for (const ligne of texte.split('\\n').filter(Boolean))
  for (const pays of JSON.parse(ligne).pays_libelle) nombres[pays] = (nombres[pays] ?? 0) + 1;
console.log(Object.entries(nombres).sort((a, b) => b[1] - a[1]).slice(0, 5));`,
  },
];
