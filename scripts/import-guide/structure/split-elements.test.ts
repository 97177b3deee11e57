import { describe, expect, it } from 'vitest';
import { cutPages } from '../pages/cut-pages.ts';
import { joinElements } from './join-elements.ts';
import { withoutNumber } from './line-kind.ts';
import { measureText } from './line-shape.ts';
import { splitElements } from './split-elements.ts';

/** Text of the usual width, that says how long a line is. */
const PROSE = 'eau santé culture sport climat énergie jeunesse genre'
  .split(' ')
  .map((about) => `La coopération sur le thème « ${about} » a commencé tôt.`)
  .join('\n');

const kinds = (text: string): string[] => {
  const paged = cutPages(`${PROSE}\n\n${text}`);
  const context = { metrics: measureText(paged.lines), isKnownName: () => false, isCountry: () => false };
  return splitElements(paged, context)
    .map(({ kind, lines }) => `${kind} ${lines[0]?.raw}`)
    .slice(1);
};

describe('splitElements(paged, context)', () => {
  it.each([
    ['with blank lines between them', 'CONTACTS\n\nA\n\nB\n\nC'],
    ['right under their heading', 'CONTACTS\nA\n\nB\n\nC'],
    ['with some blank lines only', 'CONTACTS\nA\nB\n\nC'],
    ['with none', 'CONTACTS\nA\nB\nC'],
  ])('finds the contacts of a list, %s', (_, list) => {
    const text = list
      .replace(/^A$/m, 'Claire Morvan\nAmbassade au Bénin\nclaire@exemple.org')
      .replace(/^B$/m, 'Hugo Jullien\nSecrétaire de l’Association\ndes communes\nhugo@exemple.org')
      .replace(/C$/, 'Inès Voisin\nCités unies\nines@exemple.org');
    expect(kinds(text)).toEqual([
      'contacts CONTACTS',
      'contact Claire Morvan',
      'contact Hugo Jullien',
      'contact Inès Voisin',
    ]);
  });

  it('gives each of two addresses under one another a contact of its own', () => {
    expect(kinds('CONTACTS\njgibrien@exemple.org\ndirection@exemple.org')).toEqual([
      'contacts CONTACTS',
      'contact jgibrien@exemple.org',
      'contact direction@exemple.org',
    ]);
  });

  it.each(['2.1 Bénin', '2.1. Bénin', '2.1) Bénin', '2.1 – Bénin', '11.12.\tBénin'])(
    'reads the number of « %s »',
    (heading) => {
      expect(kinds(heading)).toEqual([`section ${heading}`]);
      expect(withoutNumber(heading)).toBe('Bénin');
    },
  );

  it.each(['3 Pas à pas', '3 Des sources de financement concourent'])(
    'takes « %s » for the heading of a chapter between two texts, where no blank line is left',
    (heading) => {
      const under = PROSE.replaceAll(' tôt', ' tard');
      expect(kinds(`${PROSE}\n${heading}\n${under}`).slice(-2)).toEqual([
        `chapitre ${heading}`,
        `paragraphe ${under.split('\n')[0]}`,
      ]);
    },
  );

  it('ends a paragraph where a sentence is over before the margin of its own column', () => {
    const narrow = [
      'La gouvernance est au cœur',
      'du métier des communes.',
      'Il y va de la démocratie',
      'dans le pays.',
    ];
    expect(kinds([...narrow, 'La commune de Salto accueille les jeunes du département.'].join('\n'))).toEqual([
      `paragraphe ${narrow[0]}`,
      'paragraphe La commune de Salto accueille les jeunes du département.',
    ]);
  });

  it('takes the whole heading at the head of a block, with text right under it', () => {
    const under = PROSE.replaceAll(' tôt', ' tard');
    expect(kinds(`2 Plusieurs sources de\nfinancement\n${under}`)).toEqual([
      'chapitre 2 Plusieurs sources de',
      `paragraphe ${under.split('\n')[0]}`,
    ]);
  });

  it('takes a block in capitals for one heading', () => {
    expect(kinds('LES OBJECTIFS DU MILLÉNAIRE\nAPPROCHE COMMUNE')).toEqual(['titre LES OBJECTIFS DU MILLÉNAIRE']);
  });

  it('should not take a full line of a narrow column for a heading', () => {
    const text = 'Les pays et les thèmes cités ici\nreprésentent les priorités retenues en\nconcertation avec eux.';
    expect(kinds(text)).toEqual(['paragraphe Les pays et les thèmes cités ici']);
  });

  it('finds who looks for what, and a numbered heading, where no blank line is left', () => {
    const text = [
      'Deux collectivités cherchent des partenaires dans la région.',
      'Province de Chaco',
      '•\tgestion des déchets ;',
      'Commune de Salto',
      '•\ttourisme.',
      '2 Plusieurs sources de',
      'financement',
      'Les aides viennent compléter un apport initial.',
    ].join('\n');
    expect(kinds(text).map((kind) => kind.split(/\s/).slice(0, 3).join(' '))).toEqual([
      'paragraphe Deux collectivités',
      'titre Province de',
      'puce • gestion',
      'titre Commune de',
      'puce • tourisme.',
      'chapitre 2 Plusieurs',
      'paragraphe Les aides',
    ]);
  });
});

describe('joinElements(elements, metrics)', () => {
  /** A text whose lines say by a space at their end that they go on. */
  const SPACED = PROSE.replace(/« (\S+) » a commencé tôt/g, '« $1 » \na commencé tôt par $1');
  const joined = (text: string): string[] => {
    const paged = cutPages(`${SPACED}\n\n${text}`);
    const metrics = measureText(paged.lines);
    const elements = splitElements(paged, { metrics, isKnownName: () => false, isCountry: () => false });
    return joinElements(elements, metrics).map(({ lines }) => lines.map(({ raw }) => raw.trim()).join(' | '));
  };

  it('joins the halves of a label, whatever stands at the end of the first', () => {
    expect(joined('•\tBudget à prévoir pour une collectivité\n\nadhérente : 4 000 euros')).toContain(
      '•\tBudget à prévoir pour une collectivité | adhérente : 4 000 euros',
    );
    expect(joined('•\tBudget à prévoir\n\nVoir aussi : la fiche')).toContain('•\tBudget à prévoir');
  });
});
