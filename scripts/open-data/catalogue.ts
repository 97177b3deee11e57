// The catalogue that harvesters read: DCAT-AP, once as quads, then as Turtle and as JSON-LD.
import { DataFactory, type NamedNode, type Quad, Writer } from 'n3';
import { API, DONNEES, type FichierDonnees, type ManifesteDonnees } from '../../src/contract/open-data/manifeste.ts';
import { SITE } from '../../src/contract/site.ts';
import type { AnyTable } from './colonne.ts';
import type { Absolu } from './tables/columns.ts';

const { namedNode, literal, quad } = DataFactory;

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
} as const;

/** `dcat:Dataset` */
function term(short: string): NamedNode {
  const [prefix = '', local = ''] = short.split(':');
  return namedNode(PREFIXES[prefix as keyof typeof PREFIXES] + local);
}

const EUROPE = 'http://publications.europa.eu/resource/authority/';
const FRANCAIS = namedNode(`${EUROPE}language/FRA`);
const PUBLIC = namedNode(`${EUROPE}access-right/PUBLIC`);
const IANA = 'https://www.iana.org/assignments/media-types/';
/** The names of the European list of file types, by the end of a file’s name. */
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON',
  geojson: 'GEOJSON',
  parquet: 'PARQUET',
  xlsx: 'XLSX',
  md: 'MD',
};
/** Licences that have an address, by their code. */
const LICENCES: Readonly<Record<string, string>> = {
  'etalab-2.0': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
};

interface Dataset {
  identifiant: string;
  titre: string;
  description: string;
  motsCles: readonly string[];
  page: string;
  fichiers: readonly FichierDonnees[];
  schema?: string;
}

/** Every fact of the catalogue. The descriptions are those of the tables. */
export function buildCatalogue(manifeste: ManifesteDonnees, tables: readonly AnyTable[], absolu: Absolu): Quad[] {
  const quads: Quad[] = [];
  const say = (subject: NamedNode, facts: readonly (readonly [string, NamedNode | ReturnType<typeof literal>])[]) => {
    for (const [property, value] of facts) quads.push(quad(subject, term(property), value));
  };
  const fr = (text: string) => literal(text, 'fr');
  const day = literal(manifeste.date, term('xsd:date'));
  const catalogue = namedNode(absolu(`${DONNEES}catalogue.jsonld`));
  const publisher = namedNode(`${absolu(DONNEES)}#editeur`);
  const contact = namedNode(`${absolu(DONNEES)}#contact`);
  const service = namedNode(absolu(`${API}index.json`));
  const url = LICENCES[manifeste.licence];
  const licence = url ? (['dct:license', namedNode(url)] as const) : (['dct:rights', fr(manifeste.licence)] as const);
  const warning = manifeste.fictif ? 'Données fictives. ' : '';

  const addDistribution = (dataset: NamedNode, fichier: FichierDonnees) => {
    const node = namedNode(absolu(fichier.adresse));
    const checksum = namedNode(`${node.value}#sha256`);
    const format = FORMATS[fichier.adresse.split('.').at(-1) ?? ''];
    say(dataset, [['dcat:distribution', node]]);
    say(node, [
      ['rdf:type', term('dcat:Distribution')],
      ['dct:title', fr(fichier.format)],
      ['dct:description', fr(fichier.usage)],
      ['dcat:accessURL', node],
      ['dcat:downloadURL', node],
      ['dcat:mediaType', namedNode(IANA + fichier.mime)],
      ...(format ? [['dct:format', namedNode(`${EUROPE}file-type/${format}`)] as const] : []),
      ['dcat:byteSize', literal(String(fichier.octets), term('xsd:nonNegativeInteger'))],
      ['dct:modified', day],
      licence,
      ['spdx:checksum', checksum],
    ]);
    say(checksum, [
      ['rdf:type', term('spdx:Checksum')],
      ['spdx:algorithm', term('spdx:checksumAlgorithm_sha256')],
      ['spdx:checksumValue', literal(fichier.sha256, term('xsd:hexBinary'))],
    ]);
  };
  const addDataset = ({ identifiant, titre, description, motsCles, page, fichiers, schema }: Dataset) => {
    const node = namedNode(`${absolu(DONNEES)}#${identifiant}`);
    say(catalogue, [['dcat:dataset', node]]);
    say(service, [['dcat:servesDataset', node]]);
    say(node, [
      ['rdf:type', term('dcat:Dataset')],
      ['dct:identifier', literal(`${absolu(DONNEES)}${identifiant}`)],
      ['dct:title', fr(titre)],
      ['dct:description', fr(`${warning}${description} Source : ${manifeste.source}.`)],
      ...motsCles.map((mot) => ['dcat:keyword', fr(mot)] as const),
      ['dcat:theme', namedNode(`${EUROPE}data-theme/INTR`)],
      ['dct:publisher', publisher],
      ['dcat:contactPoint', contact],
      ['dct:accessRights', PUBLIC],
      ['dct:language', FRANCAIS],
      ['dct:accrualPeriodicity', namedNode(`${EUROPE}frequency/IRREG`)],
      ['dct:spatial', namedNode(`${EUROPE}country/FRA`)],
      ['dct:modified', day],
      ['dcat:landingPage', namedNode(page)],
      ...(schema ? [['dct:conformsTo', namedNode(schema)] as const] : []),
      licence,
    ]);
    for (const fichier of fichiers) addDistribution(node, fichier);
  };

  say(catalogue, [
    ['rdf:type', term('dcat:Catalog')],
    ['dct:title', fr(manifeste.titre)],
    ['dct:description', fr(warning + SITE.signature)],
    ['dct:publisher', publisher],
    ['dct:language', FRANCAIS],
    ['dct:modified', day],
    ['foaf:homepage', namedNode(absolu(DONNEES))],
    licence,
    ['dcat:service', service],
  ]);
  say(publisher, [
    ['rdf:type', term('foaf:Agent')],
    ['foaf:name', fr(SITE.nom)],
  ]);
  say(contact, [
    ['rdf:type', term('vcard:Organization')],
    ['vcard:fn', fr(SITE.nom)],
    SITE.courriel === null
      ? ['vcard:hasURL', namedNode(absolu('/a-propos/mentions-legales/'))]
      : ['vcard:hasEmail', namedNode(`mailto:${SITE.courriel}`)],
  ]);
  say(service, [
    ['rdf:type', term('dcat:DataService')],
    ['dct:title', fr('Interface pour les logiciels')],
    ['dcat:endpointURL', namedNode(absolu(API))],
    ['dcat:endpointDescription', namedNode(absolu(`${API}openapi.json`))],
  ]);
  const described = new Map(tables.map((table) => [table.nom, table]));
  for (const { nom, titre, description, fichiers } of manifeste.tables)
    addDataset({
      identifiant: nom,
      titre,
      description,
      motsCles: described.get(nom)?.motsCles ?? [],
      page: absolu(`${DONNEES}${nom}/`),
      fichiers,
      schema: absolu(`${DONNEES}schemas/${nom}.json`),
    });
  addDataset({
    identifiant: 'tout',
    titre: `${manifeste.titre}, en un classeur`,
    description: 'Toutes les tables en un classeur, une feuille chacune.',
    motsCles: ['coopération décentralisée'],
    page: absolu(DONNEES),
    fichiers: [manifeste.classeur, ...manifeste.documents],
  });
  return quads;
}

export function renderTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads([...quads]);
  let text = '';
  writer.end((_, result) => {
    text = result;
  });
  return text;
}

/** The same as JSON-LD: the nodes in one graph, names shortened by the context. */
export function renderJsonLd(quads: readonly Quad[]): string {
  const nodes = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? {};
    nodes.set(subject.value, node);
    const key = predicate.value === term('rdf:type').value ? '@type' : shorten(predicate.value);
    const values = node[key] ?? [];
    node[key] = values;
    values.push(key === '@type' ? shorten(object.value) : toJson(object as NamedNode | ReturnType<typeof literal>));
  }
  const graph = [...nodes].map(([id, facts]) => ({ '@id': id, ...facts }));
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': graph }, null, 1)}\n`;
}

function toJson(object: NamedNode | ReturnType<typeof literal>): object {
  if (object.termType === 'NamedNode') return { '@id': object.value };
  if (object.language) return { '@value': object.value, '@language': object.language };
  if (object.datatype.value === term('xsd:string').value) return { '@value': object.value };
  return { '@value': object.value, '@type': shorten(object.datatype.value) };
}

function shorten(iri: string): string {
  const known = Object.entries(PREFIXES).find(([, long]) => iri.startsWith(long));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri;
}
