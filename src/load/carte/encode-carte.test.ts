import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adresses } from '../../contract/addresses/adresses.ts';
import { listFiltres } from '../../contract/atlas/filtres.ts';
import { FORMES } from '../../contract/carte/carte-file.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import type { CooperationRecord, ProjetRecord } from '../../contract/content/records.ts';
import { codesOf } from '../../contract/fields/name-value.ts';
import type { Carte } from '../../tools/carte/carte.ts';
import { decodeCarte } from '../../tools/carte/decode-carte.ts';
import { decodeTitres, describeAction } from '../../tools/carte/describe-action.ts';
import { slugOfPlace } from '../../tools/carte/find-by-slug.ts';
import { arbitrarySource, SOURCE } from '../../tools/carte/testing/carte-source.ts';
import { type CarteSource, encodeCarte } from './encode-carte.ts';

/** As files travel: through JSON. */
function travel(source: CarteSource) {
  const { actions, titres } = JSON.parse(JSON.stringify(encodeCarte(source))) as ReturnType<typeof encodeCarte>;
  return { carte: decodeCarte(actions), titres: decodeTitres(titres) };
}

const yearOf = (date: string | undefined) => Number(date?.slice(0, 4) ?? 0);
const sorted = (values: Iterable<string>) => [...values].sort();

/** What a record says that the map must know, whatever the order of its lists' indexes. */
function factsOfRecord(record: CooperationRecord | ProjetRecord, source: CarteSource) {
  const slugs = (places: readonly { id: string; slug: string }[], ids: readonly string[]) =>
    sorted(places.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug));
  const partners = source.partenaires.filter(({ id }) => record.partenaires.includes(id));
  const parents = record.thematiques.flatMap(
    (slug) => source.thematiques.find((theme) => theme.slug === slug)?.parent ?? [],
  );
  return {
    titre: 'titre' in record ? record.titre : null,
    href: 'titre' in record ? adresses.projet(record.slug) : null,
    forme: 'forme' in record ? record.forme : record.cadre === 'action-exterieure' ? 'action-exterieure' : 'projet',
    champs: Object.fromEntries(listFiltres().map((field) => [field.nom, codesOf(field, record)])),
    annees: [yearOf(record.debut), yearOf(record.fin)],
    collectivites: slugs(source.collectivites, record.collectivites),
    partenaires: slugs(source.partenaires, record.partenaires),
    pays: sorted(new Set('pays' in record ? record.pays : partners.map(({ pays }) => pays))),
    thematiques: sorted(new Set([...record.thematiques, ...parents])),
  };
}

function factsOfAction({ carte, titres }: { carte: Carte; titres: ReturnType<typeof decodeTitres> }, action: number) {
  const { actions } = carte;
  const { nom, href } = describeAction(carte, titres, action);
  return {
    titre: href === null ? null : nom,
    href,
    forme: FORMES[carte.formes[action] ?? -1],
    champs: Object.fromEntries(
      carte.champs.map(({ cle, codes, valeurs }) => [cle, Array.from(rowOf(valeurs, action), (code) => codes[code])]),
    ),
    annees: [carte.debut[action], carte.fin[action]],
    collectivites: sorted(Array.from(rowOf(actions.collectivites, action), (i) => slugOfPlace(carte.collectivites, i))),
    partenaires: sorted(Array.from(rowOf(actions.partenaires, action), (i) => slugOfPlace(carte.partenaires, i))),
    pays: sorted(Array.from(rowOf(actions.pays, action), (i) => carte.pays.codes[i] ?? '')),
    thematiques: sorted(Array.from(rowOf(actions.thematiques, action), (i) => carte.thematiques.slugs[i] ?? '')),
  };
}

const byText = (values: object[]) => values.map((value) => JSON.stringify(value)).sort();

describe('encodeCarte(source), then decodeCarte(file)', () => {
  it('gives back every action with all its facts', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        const travelled = travel(source);
        const records = [...source.cooperations, ...source.projets];
        expect(
          byText(Array.from({ length: travelled.carte.total }, (_, action) => factsOfAction(travelled, action))),
        ).toEqual(byText(records.map((record) => factsOfRecord(record, source))));
      }),
    );
  });

  it('gives the same files for the same records in another order', () => {
    const reversed = Object.fromEntries(
      Object.entries(SOURCE).map(([key, list]) => [
        key,
        key === 'thematiques' || key === 'regions' ? list : list.toReversed(),
      ]),
    ) as unknown as CarteSource;
    expect(encodeCarte(reversed)).toEqual(encodeCarte(SOURCE));
  });

  it('orders cooperations and projects by name, together', () => {
    const { carte, titres } = travel(SOURCE);
    expect(Array.from({ length: carte.total }, (_, action) => describeAction(carte, titres, action).nom)).toEqual([
      'Ateliers',
      'Brest, Rennes – Ségou, Cotonou',
      'Eau à Bamako',
      'Papeete – Cotonou',
      'Rennes – Bamako',
      'Un forum',
    ]);
  });

  it('places an action at its partners, else in its countries', () => {
    const { carte, titres } = travel(SOURCE);
    const placesOf = (nom: string) => {
      const action = Array.from({ length: carte.total }, (_, index) => index).find(
        (index) => describeAction(carte, titres, index).nom === nom,
      );
      return Array.from(rowOf(carte.actions.lieux, action ?? -1), (lieu) => [
        carte.lieux.lon[lieu],
        carte.lieux.lat[lieu],
      ]);
    };
    expect(placesOf('Rennes – Bamako')).toEqual([[-8, 12.65]]);
    expect(placesOf('Brest, Rennes – Ségou, Cotonou')).toEqual([
      [-1.5, 17],
      [2.42, 6.37],
    ]);
    expect(placesOf('Ateliers')).toHaveLength(2);
  });
});
