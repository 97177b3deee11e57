import { describe, expect, it } from 'vitest';
import { type AtlasExport, atlasExportSchema, RECORD_SCHEMAS } from '../../src/contract/atlas/atlas-export.ts';
import { exportInfoSchema } from '../../src/contract/atlas/export-info.ts';
import { sampleRecord } from '../dev/samples/sample-record.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { exportWith, guideFilesWith } from './testing/full-input.ts';
import { lettersOf } from './testing/letters-of.ts';
import { withholdFrom } from './testing/withhold-from.ts';
import { WRITINGS } from './testing/writings.ts';

const date = '2026-01-01';
const WHO = { retraits: [{ nom: 'Ada Lovelace', courriel: 'ada@example.org', date }] };

const editionWith = (text: string, slug = 'x') => parseGuide(guideFilesWith(text, slug), 'guide');

describe('withhold(input, ecart)', () => {
  it.each(Object.entries(WRITINGS))('leaves nobody in any field, written with %s: %j', (_, text) => {
    const parsed = editionWith(text);
    expect(parsed.diagnostics.filter(({ severity }) => severity === 'erreur')).toEqual([]);
    const { atlas, edition, ecart } = withholdFrom({ atlas: exportWith(text), edition: parsed.edition }, WHO);
    expect(ecart.recogniser?.find(JSON.stringify({ atlas, edition }, null, 1)).map(({ forme }) => forme.mots)).toEqual(
      [],
    );
    expect(lettersOf(JSON.stringify({ atlas, edition }))).not.toMatch(/lovelace|ada@example/);
    expect(atlasExportSchema.safeParse(atlas).error).toBeUndefined();
  });

  it('leaves nobody in any text, address or key that the contract knows', () => {
    const text = 'Avec Ada Lovelace';
    const somebody = {
      ligne: text,
      texte: text,
      personne: 'Ada Lovelace',
      adresse: 'https://example.org/ada-lovelace',
      courriel: 'ada@example.org',
      document: 'ada-lovelace',
    };
    const sections = Object.entries(RECORD_SCHEMAS).map(([name, schema]) => [name, [sampleRecord(schema, somebody)]]);
    const atlas = atlasExportSchema.parse({
      export: sampleRecord(exportInfoSchema, somebody),
      ...Object.fromEntries(sections),
    });
    const kept = withholdFrom({ atlas }, WHO);
    expect(lettersOf(JSON.stringify(kept.atlas))).not.toMatch(/lovelace|ada@example/);
    expect(atlasExportSchema.safeParse(kept.atlas).error).toBeUndefined();
    for (const [name, [record]] of sections as [keyof AtlasExport, object[]][]) {
      const texts = Object.values(record ?? {}).filter((value) => value === text);
      const masked = Object.values((kept.atlas[name] as object[])[0] ?? {});
      expect(masked.filter((value) => value === 'Avec la personne chargée du sujet')).toHaveLength(texts.length);
    }
  });

  it('keeps what stands around, says what it says in place of a name, and keeps everybody else', () => {
    const { edition } = editionWith('Ada Lovelace');
    const { atlas, edition: guide, comptes } = withholdFrom({ atlas: exportWith('Ada Lovelace'), edition }, WHO);
    expect(atlas.collectivites[0]).toMatchObject({
      nom: 'Commune la personne chargée du sujet',
      contacts: [{ nom: 'Sophie Germain', fonction: 'adjointe de la personne chargée du sujet' }],
      reseaux: ['Réseau la personne chargée du sujet', 'Cités Unies France'],
    });
    expect(atlas.collectivites[0]?.site).toBeUndefined();
    expect(atlas.partenaires[0]).toMatchObject({ nom: 'Partenaire F-X', site: 'https://example.org/' });
    expect(atlas.projets[0]).toMatchObject({
      titre: 'Projet P-X',
      resume: 'Porté par la personne chargée du sujet, avec l’école.',
      cofinancements: [{ organisme: 'organisme non publié', montant: 10 }, { organisme: 'AFD' }],
      mutualisable: { budget: 'à voir avec la personne chargée du sujet' },
    });
    expect(atlas.projets[0]?.mutualisable).not.toHaveProperty('contact');
    expect(guide.pays[0]?.body).toBe(
      '## Titre la personne chargée du sujet\n\nAvec la personne chargée du sujet, on commence.\n\n- La personne chargée du sujet',
    );
    expect(guide.pays[0]?.data).toMatchObject({
      nom: 'Bénin',
      contacts: [{ nom: 'Sophie Germain', organisation: 'Cabinet la personne chargée du sujet', url: null }],
      liens: [{ url: 'https://example.org/' }],
      demain: ['Appelez la personne chargée du sujet.'],
    });
    expect(guide.programmes[0]?.data).toMatchObject({ titre: 'Titre non publié', porteur: ['organisme non publié'] });
    expect(comptes.contacts).toBeGreaterThan(5);
  });

  it('gives another id to a record whose own names somebody, in every link to it', () => {
    const { atlas, diagnostics } = withholdFrom({ atlas: exportWith('x', 'ada-lovelace') }, WHO);
    expect(JSON.stringify(atlas)).not.toMatch(/ada-lovelace/);
    expect(atlas.projets[0]).toMatchObject({
      id: 'projet-1',
      collectivites: ['collectivite-1'],
      partenaires: ['partenaire-1'],
    });
    expect(atlas.cooperations[0]).toMatchObject({ id: 'cooperation-1', partenaires: ['partenaire-1'] });
    expect(diagnostics.filter(({ location }) => location.field === 'id')).toHaveLength(4);
    expect(JSON.stringify(diagnostics)).not.toMatch(/lovelace/i);
  });

  it('gives another name to a file whose own names somebody, in every reference to it', () => {
    const { edition } = editionWith('x', 'ada-lovelace');
    const atlas = exportWith('x');
    const projet = { ...(atlas.projets[0] as AtlasExport['projets'][number]), thematiques: ['ada-lovelace'] };
    const kept = withholdFrom({ edition, atlas: { ...atlas, projets: [projet] } }, WHO);
    expect(JSON.stringify([kept.edition, kept.atlas])).not.toMatch(/lovelace/i);
    const [first] = kept.edition.thematiques;
    expect(kept.edition.thematiques.find(({ slug }) => slug === 'enfant')?.data).toMatchObject({
      parent: first?.slug,
      voirAussi: [first?.slug],
    });
    expect(kept.edition.programmes[0]?.data.thematiques).toEqual([first?.slug]);
    expect(kept.atlas.projets[0]?.thematiques).toEqual([first?.slug]);
    expect(kept.edition.programmes[0]).toMatchObject({ slug: 'programme-1', file: 'programmes/programme-1.md' });
  });

  it('leaves people out of texts and of whom to ask when only desks are published', () => {
    const atlas = exportWith('Sophie Germain');
    const body = {
      ...(atlas.projets[0] as AtlasExport['projets'][number]),
      id: 'P-2',
      mutualisable: { contact: 'Région Bretagne', courriel: 'daei@example.org' },
    };
    const kept = withholdFrom({ atlas: { ...atlas, projets: [...atlas.projets, body] } }, { functionalOnly: true });
    expect(JSON.stringify(kept.atlas)).not.toMatch(/Germain/);
    expect(kept.atlas.collectivites[0]?.contacts).toEqual([]);
    expect(kept.atlas.projets[0]?.mutualisable).not.toHaveProperty('contact');
    expect(kept.atlas.projets[1]?.mutualisable).toEqual(body.mutualisable);
  });

  it('gives back the very same input when nobody is left out', () => {
    const atlas = exportWith('Ada Lovelace');
    const { edition } = editionWith('Ada Lovelace');
    const kept = withholdFrom({ atlas, edition }, {});
    expect(kept.atlas).toBe(atlas);
    expect(kept.edition).toBe(edition);
  });

  it('makes no text longer than its page takes', () => {
    const { atlas } = withholdFrom({ atlas: exportWith(`${'x '.repeat(130)}Ada Lovelace`.slice(0, 280)) }, WHO);
    expect(atlasExportSchema.safeParse(atlas).error).toBeUndefined();
    const long = exportWith('Ada Lovelace '.repeat(22).trim());
    expect(atlasExportSchema.safeParse(withholdFrom({ atlas: long }, WHO).atlas).error).toBeUndefined();
  });
});
