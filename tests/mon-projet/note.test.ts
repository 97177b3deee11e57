import { describe, expect, it } from 'vitest';
import type { Voisine } from '../../src/contract/content/annuaire.ts';
import { compareBudget } from '../../src/contract/rules/compare-budget.ts';
import { composeCourriel } from '../../src/tools/mon-projet/compose-courriel.ts';
import { composeNote, type DonneesNote } from '../../src/tools/mon-projet/compose-note.ts';
import { describeCofinancement, describeCout, describeOption } from '../../src/tools/mon-projet/describe-option.ts';
import { noteToTexte } from '../../src/tools/mon-projet/note-to-texte.ts';
import { judgeOption, rankOptions } from '../../src/tools/mon-projet/rank-options.ts';
import { describeCompte } from '../../src/tools/mon-projet/show-reponse.ts';
import { euros, option, ref, souhait, voisine } from './fixtures.ts';

const dico: DonneesNote = {
  ...ref,
  reseaux: [],
  donnees: {
    date: '2026-11-21',
    aide: [{ nom: '', organisation: 'DAECT', courriel: 'bureau@example.org' }],
    appelDesTaux: { slug: 'appel', titre: 'Numérique (2022)', situation: 'dans un appel clos en 2022' },
    appels: [
      { slug: 'appel', titre: 'Numérique (2022)', etat: 'clos le 28 décembre 2022', thematiques: [] },
      { slug: 'eau', titre: 'Eau (2020)', etat: 'clos le 31 juillet 2020', thematiques: ['eau'] },
    ],
    chapitres: { 'deliberer-et-conventionner': 'Délibérer' },
    documents: {
      'guide-2020': { abrege: 'Guide 2020', cite: '« Guide opérationnel » (2020)', date: '2020' },
      'reglement-aap-numerique-2022': { abrege: 'Règlement 2022', cite: '« Règlement » (2022)', date: '2022-09-30' },
      atlas: { abrege: 'Atlas', cite: '« Atlas » (2026)', date: '2026-11-21' },
    },
  },
};
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').replaceAll('\r\n', '\n');
const wish = souhait({ theme: 'eau', budget: 5000 });
const options = [
  option({
    id: 'programme-puits',
    titre: 'Des puits au Bénin',
    contacts: [{ nom: 'Zoé Exemple', organisation: 'Association', courriel: 'zoe@example.org' }],
    premierPas: 'Écrivez à Zoé Exemple, à l’Association.',
  }),
  voisine({}, { titre: 'Grenoble', pays: ['MA'] }),
];
const VOISINE: Omit<Voisine, 'pays' | 'cooperations' | 'projets'> = {
  slug: 'chatte',
  nom: 'Chatte',
  nature: 'commune',
  population: 2500,
  thematiques: [],
};
const compose = (retenues: string[] = [], active: Voisine | null = null) =>
  composeNote(
    {
      souhait: wish,
      active,
      classees: rankOptions(wish, options, ref),
      retenues,
      adresse: 'https://exemple.fr/mon-projet/?theme=eau&budget=5000',
    },
    dico,
  );

describe('composeNote(demande, dico), as text', () => {
  it('says who, what, why, how much, whom to write to, the first steps, the calendar', () => {
    expect(plain(noteToTexte(compose()))).toMatchInlineSnapshot(`
      "COOPÉRER À L’ÉTRANGER : PISTES POUR CHATTE

      Collectivité : Chatte (2 500 habitants)
      Thème : Eau
      Pays : À choisir
      Budget : 5 000 € par an

      1. Des puits au Bénin
         Programme à rejoindre · Pays BJ
         Pourquoi : Votre thème : eau. Présenté comme fait pour débuter. Votre budget suffit. Petit budget : le coût ne dépasse pas 5 000 € par an.
         Coût : Selon la source (la source ne dit pas si c’est par an)
         Cofinancement : Jusqu’à 50 ou 70 % selon le pays, annoncés pour ces programmes (Guide 2020, p. 38). Repère : au plus 50 % à BJ, dans un appel clos en 2022 : « Numérique (2022) »
         Temps : Peu : l’association prépare et gère le programme, votre collectivité y adhère
         Écrire à : Zoé Exemple (Association), zoe@example.org
         1) Écrivez à Zoé Exemple, à l’Association. (Guide 2020, p. 38)
         2) Signez une convention avec l’association : obligatoire au-dessus de 23 000 €, et quel que soit le montant s’il y a cofinancement ; sinon conseillée. (Guide 2020, p. 20-21)
         Source : Guide 2020, p. 38, non vérifié depuis

      2. Grenoble
         Collectivité de votre région à appeler · Pays où elle agit : Pays MA
         Pourquoi : Votre thème : eau. Dans votre département. D’une taille proche de la vôtre : 2 500 habitants.
         Coût : Rien, pour un appel
         Temps : Non précisé ; commencez par un appel
         1) Appelez-la : ce qu’elle y a gagné, ce qui a coincé, comment elle s’en est sortie. (Guide 2020, p. 26)
         2) Demandez-lui si vous pouvez vous joindre à elle, sur une même destination. (Guide 2020, p. 26)
         Source : Guide 2020, p. 38, non vérifié depuis

      Ensuite, votre choix fait
         1) Mettez une délibération à l’ordre du jour : pourquoi agir, comment, avec combien. (Guide 2020, p. 21)

      CALENDRIER
      - Aucune date limite dans les documents : écrivez au porteur dès maintenant, délibérez à un prochain conseil.
      - Appelez cette collectivité de votre région dès maintenant, sans attendre de date.
      - Du 15 avril au 31 mai : déclarez en ligne l’aide publique au développement de l’année passée : sans elle, pas de cofinancement de l’État (règle de 2022) (Règlement 2022).
      - Appel « Eau (2020) » : clos le 31 juillet 2020.
      - Appel « Numérique (2022) » : clos le 28 décembre 2022.
      - Demandez les appels et les dates de l’année : DAECT, bureau@example.org.

      Faits datés de leurs documents, non vérifiés depuis sauf mention ; export du 21 novembre 2026. Demandez confirmation avant de vous engager.
      https://exemple.fr/mon-projet/?theme=eau&budget=5000
      "
    `);
  });

  it('says how to reach the regional network that puts in touch with a neighbour', () => {
    const site = { url: 'https://www.resacoop.example/', page: 'https://www.resacoop.example/', lu: 'page lue' };
    const reseau = {
      nom: 'RESACOOP',
      regions: ['84'],
      pays: [],
      source: { document: 'guide-2020', pages: [27] },
      selon: '',
      site,
      contacts: [],
    };
    const classees = rankOptions(wish, options, ref);
    const note = composeNote(
      { souhait: wish, active: null, classees, retenues: [], adresse: '' },
      { ...dico, reseaux: [reseau] },
    );
    expect(plain(noteToTexte(note))).toContain(
      'Mise en relation : RESACOOP (resacoop.example), votre réseau régional\n',
    );
    expect(plain(noteToTexte(note))).toContain('Votre réseau régional : RESACOOP (resacoop.example)\n');
  });

  it('ends every line as old editors want it', () => {
    const texte = noteToTexte(compose());
    expect(texte.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
  });

  it('tells the options that were kept, in their order, and names the others', () => {
    const note = compose(['voisine-essai', 'inconnue']);
    expect(note.options.map(({ id }) => id)).toEqual(['voisine-essai']);
    expect(note.autres).toEqual(['Des puits au Bénin (programme à rejoindre)']);
    expect(compose(['inconnue']).options).toHaveLength(2);
  });
});

describe('an option in words', () => {
  it.each([
    [euros(2000, 2000, 'an'), 'selon la source'],
    [euros(6000), 'selon la source (la source ne dit pas si c’est par an)'],
    [euros(30000, 30000, 'programme'), 'selon la source (la durée n’est pas dite)'],
    [
      { ...euros(20000, 50000, 'programme'), annees: { min: 2, max: 3 } },
      'selon la source, soit de 6 667 € à 25 000 € par an selon la durée',
    ],
    [{ ...euros(30000, 30000, 'programme'), annees: { min: 2, max: 2 } }, 'selon la source, soit 15 000 € par an'],
    [euros(null), 'selon la source'],
    [null, 'non publié'],
  ])('says the cost %j', (cout, words) => {
    expect(plain(describeCout(option({ cout }), compareBudget(cout, null), ref))).toBe(words);
  });

  it('gives the rate of the last call as a dated reference, and none where nothing is known', () => {
    expect(plain(describeCofinancement(option({ famille: 'mutualisable' }), dico) ?? '')).toBe(
      'Repère : au plus 50 % à BJ, dans un appel clos en 2022 : « Numérique (2022) »',
    );
    const said = (pays: string[]) =>
      plain(describeCofinancement(option({ famille: 'mutualisable', pays }), dico) ?? '');
    expect(said(['BJ', 'TG'])).toContain('au plus 50 % (Pays BJ et Pays TG)');
    expect(said(['ZZ'])).toBe('Non publié');
    expect(said(['UA'])).toBe('Non affiché pour un pays à vérifier en entier : à demander à la DAECT');
    expect(said(['BJ', 'UA'])).toContain('au plus 50 % à BJ, dans un appel clos en 2022');
    expect(describeCofinancement(voisine(), dico)).toBeNull();
  });

  it.each([
    [['MA'], 2, 0, 'à MA (2 coopérations)'],
    [['MA', 'MD'], 1, 3, 'à MA et à MD (1 coopération, 3 projets)'],
    [['MA', 'MD', 'BJ', 'TG'], 4, 0, 'dans 4 pays (4 coopérations)'],
    [[], 0, 1, 'à l’étranger (1 projet)'],
  ])('says what the collectivité does already: %j', (pays, cooperations, projets, said) => {
    const active = { ...VOISINE, pays, cooperations, projets };
    expect(plain(noteToTexte(compose([], active)))).toContain(`Agit déjà : ${said}\n`);
    expect(noteToTexte(compose())).not.toContain('Agit déjà :');
  });

  it('says a caution first, once, and no share of the State for a programme that leads nowhere else', () => {
    const judged = judgeOption(option({ pays: ['UA'] }), wish, ref);
    const described = judged && describeOption(judged, wish, dico);
    expect(plain(described?.vigilance ?? '')).toMatch(/^À vérifier avant d’agir : Pays UA \(sécurité, droit\)\./);
    expect(described?.raisons.map(({ critere }) => critere)).not.toContain('vigilance');
    expect(described?.cofinancement).not.toMatch(/%/);
    const note = composeNote(
      { souhait: wish, active: null, classees: judged ? [judged] : [], retenues: [], adresse: '' },
      dico,
    );
    expect(plain(noteToTexte(note))).toMatch(/· Pays UA\n {3}! À vérifier avant d’agir : Pays UA/);
  });

  it('addresses a letter to each contact, with line breaks that mail programs read', () => {
    const judged = judgeOption(options[0] ?? option(), wish, ref);
    const [contact] = judged ? describeOption(judged, wish, dico).contacts : [];
    expect(contact).toMatchObject({ nom: 'Zoé Exemple (Association)', courriel: 'zoe@example.org' });
    expect(contact?.lettre).toMatch(
      /^mailto:zoe@example\.org\?subject=Des%20puits.*&body=Madame%2C%20Monsieur%2C%0D%0A/,
    );
  });

  it('says nothing of a wish that was not made', () => {
    const { corps } = composeCourriel(option(), souhait({ collectivite: null }), dico);
    expect(corps).toMatch(
      /^Madame, Monsieur,\n\nNotre collectivité souhaite mener un projet de coopération à l’étranger\./,
    );
    expect(corps).not.toMatch(/[{}]|thème|par an/);
  });

  it('names the document to somebody who does not know the site', () => {
    const { corps } = composeCourriel(option({ verifie: '2026-03-03' }), wish, dico);
    expect(plain(corps)).toContain('la présentation de « Essai » dans le document « Guide opérationnel » (2020).');
  });

  it('says when an option was checked', () => {
    const judged = judgeOption(option({ verifie: '2026-03-03' }), wish, ref);
    expect(judged && plain(describeOption(judged, wish, dico).source)).toBe(
      'Guide 2020, p. 38, vérifié le 3 mars 2026',
    );
  });

  it('does not link a chapter that the edition lacks', () => {
    const judged = judgeOption(option({ famille: 'recherche' }), wish, ref);
    const pas = judged ? describeOption(judged, wish, dico).pas : [];
    expect(pas.map(({ chapitre }) => chapitre)).toEqual([null, null, 'deliberer-et-conventionner']);
  });
});

describe('describeCompte(classees, ref)', () => {
  it('counts the options by kind', () => {
    expect(plain(describeCompte(rankOptions(wish, options, ref), wish, ref))).toBe(
      '2 options : 1 programme à rejoindre, 1 collectivité de votre région à appeler.',
    );
    expect(describeCompte([], wish, ref)).toMatch(/^Aucune option connue/);
    expect(describeCompte(rankOptions(souhait(), options, ref), souhait(), ref)).toContain('Sans thème ni pays');
    const other = souhait({ theme: 'culture' });
    const alone = rankOptions(other, options.slice(1), ref);
    expect(describeCompte(alone, other, ref)).toContain('Rien d’autre ne répond');
  });
});
