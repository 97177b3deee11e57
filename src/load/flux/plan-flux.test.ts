import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Nouveaute, PublicationPassee } from '../../contract/content/nouveautes.ts';
import type { Flux } from './list-flux.ts';
import { indexNouveautes, planFlux } from './plan-flux.ts';
import { FORMATS_FLUX } from './render-flux.ts';

const HOSTILE = 'Eau & « l’âge » <script>alert("1")</script> ]]> \'puits\'';
const nouveaute = (id: string, evenement: Nouveaute['evenement'], sujets: string[], titre = id): Nouveaute => ({
  sorte: 'projets',
  id,
  evenement,
  titre,
  adresse: `/projets/${id}/`,
  champs: evenement === 'changement' ? ['statut'] : [],
  sujets,
});
const publications: PublicationPassee[] = [
  {
    jour: '2026-11-29',
    source: 'essai',
    comptes: {},
    nouveautes: [
      nouveaute('p1', 'ajout', ['pays/BJ', 'thematiques/eau'], HOSTILE),
      nouveaute('p2', 'retrait', ['pays/BJ']),
      nouveaute('p3', 'changement', ['pays/TG', 'thematiques/eau']),
    ],
  },
  { jour: '2026-10-01', source: 'essai', comptes: {}, nouveautes: [nouveaute('p3', 'ajout', ['pays/TG'])] },
  { jour: '2026-09-01', source: 'essai', premiere: true, comptes: { projets: 2 }, nouveautes: [] },
];
const plan = (sujets: string[] | null, told = publications) => {
  const flux: Flux = { dossier: '/pays/benin/', page: '/pays/benin/', titre: 'Bénin', sujets };
  const index = indexNouveautes(told);
  const absolu = (path: string) => `https://exemple.fr/atlas${path}`;
  return planFlux(flux, 'https://exemple.fr/atlas/pays/benin/flux.atom', {
    publications: told,
    index,
    modifiee: () => '2026-08-01',
    fictif: false,
    absolu,
  });
};
const atom = (sujets: string[] | null, told = publications) =>
  parseAtomFeed(FORMATS_FLUX.atom.render(plan(sujets, told), 'https://exemple.fr/atlas/pays/benin/flux.atom'));

describe('planFlux', () => {
  it('tells of each publication that touches the subject, the latest first, and of the first one', () =>
    expect(plan(['pays/BJ']).entrees.map(({ titre }) => titre)).toEqual([
      '29\u00a0novembre\u00a02026\u00a0: 1\u00a0projet ajouté et 1 retiré',
      '1er\u00a0septembre\u00a02026\u00a0: première publication',
    ]));

  it('tells each change once, whatever the number of keys that lead to it', () =>
    expect(plan(['pays/BJ', 'thematiques/eau']).entrees[0]?.titre).toContain(
      '1\u00a0projet ajouté, 1 modifié et 1 retiré',
    ));

  it('tells of a record itself, not only of what is about it', () =>
    expect(plan(['projets/p2']).entrees[0]?.titre).toContain('1\u00a0projet retiré'));

  it('tells all for the whole site', () =>
    expect(plan(null).entrees.map(({ date }) => date.slice(0, 10))).toEqual([
      '2026-11-29',
      '2026-10-01',
      '2026-09-01',
    ]));

  it('says that it may not tell all when a publication changed more than is kept', () => {
    const [last, ...older] = publications as [PublicationPassee, ...PublicationPassee[]];
    const entry = plan(['pays/ML'], [{ ...last, omises: 3 }, ...older]).entrees[0];
    expect(entry?.html).toContain('3\u00a0changements, sur ce sujet ou sur d’autres, ne sont pas nommés');
  });

  it('is as old as what it is about when no publication that is remembered tells of it', () => {
    const told = publications.slice(0, 1);
    expect(plan(['pays/ML'], told)).toMatchObject({ date: '2026-08-01T00:00:00Z', entrees: [] });
  });
});

describe('the forms of a feed', () => {
  it('are read alike, with the hostile title as it is', () => {
    const [parsed, json] = [
      atom(['pays/BJ']),
      parseJsonFeed(FORMATS_FLUX.json.render(plan(['pays/BJ']), 'https://exemple.fr/atlas/pays/benin/flux.json')),
    ];
    expect(parsed).toMatchObject({
      id: 'https://exemple.fr/atlas/pays/benin/flux.atom',
      title: { value: 'Correspondances\u00a0: Bénin' },
      updated: '2026-11-29T00:00:00Z',
      links: [
        { rel: 'self', href: 'https://exemple.fr/atlas/pays/benin/flux.atom' },
        { rel: 'alternate', href: 'https://exemple.fr/atlas/pays/benin/' },
      ],
    });
    const html = parsed.entries?.[0]?.content?.value;
    expect(json.items?.[0]?.content_html).toBe(html);
    expect(html).toContain('href="https://exemple.fr/atlas/projets/p1/"');
    expect(html).toContain('Eau &amp; « l’âge » &lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(json.items?.map(({ id }) => id)).toEqual(parsed.entries?.map(({ id }) => id));
    expect(new Set(parsed.entries?.map(({ id }) => id)).size).toBe(2);
  });
});
