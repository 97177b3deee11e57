import type { AtlasExport } from '../../../src/contract/atlas/atlas-export.ts';
import { NO_ATLAS } from './withhold-from.ts';

/** The same text in every free field of an export; `id` in every id. */
export function exportWith(text: string, id = 'X'): AtlasExport {
  return {
    ...NO_ATLAS,
    export: { ...NO_ATLAS.export, source: `Export, par ${text}` },
    collectivites: [
      {
        id: `C-${id}`,
        nom: `Commune ${text}`,
        nature: 'commune',
        site: `https://example.org/${encodeURIComponent(text)}`,
        contacts: [
          { nom: text, fonction: 'maire', public: true },
          {
            nom: 'Sophie Germain',
            fonction: `adjointe de ${text}`,
            courriel: 'sophie.germain@example.org',
            public: true,
          },
        ],
        reseaux: [`Réseau ${text}`, 'Cités Unies France'],
        apd: [],
        sources: [],
      },
    ],
    partenaires: [
      { id: `F-${id}`, nom: text, pays: 'BJ', nature: 'commune', site: 'https://example.org/', sources: [] },
    ],
    cooperations: [
      {
        id: `K-${id}`,
        collectivites: [`C-${id}`],
        partenaires: [`F-${id}`],
        forme: 'cooperation',
        statut: 'en-cours',
        thematiques: [],
        resume: `Suivie par ${text} depuis 2010.`,
        sources: [],
      },
    ],
    projets: [
      {
        id: `P-${id}`,
        titre: text,
        resume: `Porté par ${text}, avec l’école.`,
        cadre: 'cooperation',
        collectivites: [`C-${id}`],
        partenaires: [`F-${id}`],
        pays: ['BJ'],
        thematiques: [],
        odd: [],
        statut: 'en-cours',
        cofinancements: [{ organisme: text, montant: 10 }, { organisme: 'AFD' }],
        mutualisable: { budget: `à voir avec ${text}`, contact: text, courriel: 'ada@example.org' },
        sources: [],
      },
    ],
  };
}

const SOURCE = 'source: { document: guide-2020, pages: [1] }';
const q = (text: string) => JSON.stringify(text.replace(/\s+/g, ' '));
/** The same text in every field of every kind of section; `slug` names the files. */
export function guideFilesWith(text: string, slug = 'x'): Map<string, string> {
  const contact = `{ nom: ${q(text)}, organisation: DAECT, fonction: f, courriel: ada@example.org }`;
  const other = `{ nom: Sophie Germain, organisation: ${q(`Cabinet ${text}`)}, fonction: ${q(`assistante de ${text}`)}, courriel: sophie.germain@example.org, url: "https://example.org/ada-lovelace" }`;
  const shape = `resume: ${q(`Avec ${text}.`)}
${SOURCE}
chiffres: [{ libelle: ${q(`vus par ${text}`)}, valeur: 1 }]
contacts: [${contact}, ${other}]
recherches: [{ collectivite: ${q(text)}, pays: BJ, texte: ${q(`Écrire à ${text}.`)} }]
exemples: [{ collectivites: [${q(text)}], partenaires: [${q(text)}], texte: ${q(`Fait par ${text}.`)} }]
liens: [{ titre: ${q(text)}, url: "https://example.org/" }, { titre: t, url: "https://example.org/ada-lovelace" }]
vigilances: [{ objet: droit, texte: ${q(`Voir ${text}.`)} }]
demain: [${q(`Appelez ${text}.`)}]`;
  const body = `\n## Titre ${text}\n\nAvec ${text}, on commence.\n\n- ${text}\n`;
  return new Map([
    [`pays/bj-${slug}.md`, `---\nnom: Bénin\ncode: BJ\nzone: afrique-de-l-ouest\n${shape}\n---\n${body}`],
    [`zones/afrique-de-l-ouest.md`, `---\nnom: Afrique de l’Ouest\n${shape}\n---\n${body}`],
    [`thematiques/${slug}.md`, `---\nnom: ${q(text)}\n${shape}\n---\n${body}`],
    [`thematiques/enfant.md`, `---\nnom: Enfant\nparent: ${slug}\nvoirAussi: [${slug}]\nresume: r\n${SOURCE}\n---\n`],
    [`parties/${slug}.md`, `---\ntitre: ${q(text)}\npartie: 1\nordre: 1\n${shape}\n---\n${body}`],
    [`retours-experience/${slug}.md`, `---\ntitre: ${q(text)}\nthematiques: [${slug}]\n${shape}\n---\n${body}`],
    [
      `programmes/${slug}.md`,
      `---\nfamille: mutualisable\ntitre: ${q(text)}\nresume: r\nthematiques: [${slug}]\nporteur: [${q(text)}]\npartenaires: [${q(text)}]\ndestinations: [${q(text)}]\ncontacts: [${contact}]\nbudget: { texte: ${q(text)} }\npourQui: { texte: ${q(text)} }\nfinancement: ${q(text)}\n${SOURCE}\n---\n${body}`,
    ],
    [
      `appels/${slug}.md`,
      `---\ntitre: ${q(text)}\nresume: ${q(text)}\norganisme: ${q(text)}\ncalendrier: [{ etape: ${q(text)}, date: null, texte: ${q(text)} }]\neligibilite: [${q(text)}]\npieces: [${q(text)}]\ncontacts: [${contact}]\n${SOURCE}\n---\n${body}`,
    ],
    ['lexique.yaml', `${SOURCE}\nentrees:\n  - { sigle: ${q(text)}, developpe: ${q(text)}, definition: ${q(text)} }\n`],
  ]);
}
