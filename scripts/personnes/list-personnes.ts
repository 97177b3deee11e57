import type { ContactBrut } from '../../src/contract/contact-brut.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { Retrait } from '../../src/contract/retrait.ts';
import { type Guichets, isBody, isFunctional, isNominative } from './functional-address.ts';
import { splitAddress } from './list-forms.ts';
import { foldKey, foldWords, type NameKnowledge, type Nom, parseNames } from './parse-name.ts';

/** Somebody whom the site may not name. */
export interface Personne {
  /** How a report calls them: never by what it must not say. */
  cle: string;
  noms: readonly Nom[];
  /** Names of one word, which name nobody but with an address. */
  motsSeuls: readonly string[];
  courriels: readonly string[];
}

export interface ListedPersonnes {
  /** Found nowhere on the site. */
  ecartees: Personne[];
  /** Found in no report either: contacts that have not agreed to be published. */
  nonPubliees: Personne[];
  /** Contacts of the input that are none of `ecartees`. */
  autres: ContactBrut[];
  /** Where the contacts stand whose fields no report quotes: file, record, field. */
  places: ReadonlySet<string>;
  /** What cannot be told apart, and withdrawals that name nobody. */
  diagnostics: Diagnostic[];
}

interface PersonnesInput {
  retraits: readonly Retrait[];
  contacts: readonly ContactBrut[];
  functionalOnly: boolean;
  guichets: Guichets;
  connaissance: NameKnowledge;
  /** Names of collectivités, partners and places, folded: no person. */
  isBodyName: (folded: string) => boolean;
}

const RETRAITS = 'data/reference/retraits.yaml';

/** The place of a contact, as `places` holds it. */
export const placeOf = ({ file, record, field }: Diagnostic['location']): string => [file, record, field].join('\n');

/** Who must not appear, from the whole input. */
export function listPersonnes(input: PersonnesInput): ListedPersonnes {
  const index = indexContacts(input);
  const personnes = input.retraits.map((retrait, at) => gather(input, index, seedOf(retrait), cleOf(at, retrait)));
  const withheld = new Set(personnes.flatMap(({ contacts }) => [...contacts]));
  const nominatifs = input.functionalOnly ? input.contacts.filter((contact) => isPerson(contact, input)) : [];
  for (const contact of nominatifs) withheld.add(contact);
  const ecartees = [
    ...personnes.map(({ personne }) => personne),
    ...mergeContacts(nominatifs, input, 'contact nominatif'),
  ];
  const hidden = input.contacts.filter(({ isPublic }) => !isPublic);
  return {
    ecartees,
    nonPubliees: mergeContacts(hidden, input, 'contact non public'),
    autres: input.contacts.filter((contact) => contact.isPublic && !withheld.has(contact)),
    places: new Set([...withheld, ...hidden].map(({ location }) => placeOf(location))),
    diagnostics: [
      ...personnes.flatMap(({ personne }, at) => diagnoseRetrait(personne, at)),
      ...nominatifs.filter((contact) => isUnsure(contact, input)).map(diagnoseContact),
    ],
  };
}

const cleOf = (at: number, { date }: Retrait): string => `retrait n° ${at + 1} du ${date}`;

/** The same address, whatever the case and the writing of it. */
export function addressKey(courriel: string): string {
  const [local, domain] = splitAddress(courriel.replace(/^\s*<?\s*(?:mailto:)?/i, '').split('?')[0] ?? '');
  return `${foldKey(local)}@${foldKey(domain)}`;
}

/** The same name, whatever the order of its words, with and without what stands in the middle. */
function nameKeys({ prenoms, milieu, famille }: Nom): string[] {
  if ((prenoms[0]?.join('').length ?? 0) < 2) return [];
  const sorted = (words: readonly (readonly string[])[]) => words.flat().sort().join(' ');
  return [...new Set([sorted([...prenoms, ...milieu, ...famille]), sorted([...prenoms.slice(0, 1), ...famille])])];
}

interface ContactIndex {
  byAddress: Map<string, ContactBrut[]>;
  byName: Map<string, ContactBrut[]>;
}

function indexContacts({ contacts, connaissance }: PersonnesInput): ContactIndex {
  const index: ContactIndex = { byAddress: new Map(), byName: new Map() };
  const add = (map: Map<string, ContactBrut[]>, key: string, contact: ContactBrut) => {
    const list = map.get(key);
    if (list) list.push(contact);
    else map.set(key, [contact]);
  };
  for (const contact of contacts) {
    if (contact.courriel) add(index.byAddress, addressKey(contact.courriel), contact);
    const names = contact.nom ? parseNames(contact.nom, connaissance) : [];
    for (const key of names.flatMap(nameKeys)) add(index.byName, key, contact);
  }
  return index;
}

interface Seed {
  noms: string[];
  courriels: string[];
}

function seedOf({ nom, courriel }: Retrait): Seed {
  return { noms: nom ? [nom] : [], courriels: courriel ? [courriel] : [] };
}

/**
 * Everything that the input gives with what is asked: the names that go with an address, the addresses that go with a name,
 * and so on. An address that a person was found to have brings names that look like theirs only, and the address of a desk
 * brings nobody: two people may share one.
 */
function gather(input: PersonnesInput, index: ContactIndex, seed: Seed, cle: string) {
  const contacts = new Set<ContactBrut>();
  const courriels = new Map<string, string>();
  const noms = new Map<string, Nom>();
  const motsSeuls = new Set<string>();
  const waiting: ContactBrut[] = [];
  const takeName = (text: string) => {
    const names = parseNames(text, input.connaissance);
    if (names.length === 0 && foldWords(text).length === 1) motsSeuls.add(foldWords(text).join(''));
    for (const nom of names) {
      noms.set(JSON.stringify(nom), nom);
      waiting.push(...nameKeys(nom).flatMap((key) => index.byName.get(key) ?? []));
    }
  };
  const takeAddress = (courriel: string) => courriels.set(addressKey(courriel), courriel);
  for (const nom of seed.noms) takeName(nom);
  for (const courriel of seed.courriels) {
    takeAddress(courriel);
    waiting.push(...(index.byAddress.get(addressKey(courriel)) ?? []));
  }
  for (let contact = waiting.pop(); contact !== undefined; contact = waiting.pop()) {
    if (contacts.has(contact)) continue;
    contacts.add(contact);
    if (contact.nom && !isBody(contact.nom, contact.organisation, input.guichets)) takeName(contact.nom);
    if (!contact.courriel || isFunctional(contact.courriel, contact.organisation, input.guichets)) continue;
    takeAddress(contact.courriel);
    const words = new Set([...noms.values()].flatMap(wordsOf));
    const alike = (index.byAddress.get(addressKey(contact.courriel)) ?? []).filter(
      ({ nom }) => !nom || foldWords(nom).some((word) => words.has(word)),
    );
    waiting.push(...alike);
  }
  const personne: Personne = {
    cle,
    noms: [...noms.values(), ...[...courriels.values()].flatMap((courriel) => deduceName(courriel, input))],
    motsSeuls: courriels.size > 0 ? [...motsSeuls] : [],
    courriels: [...courriels.values()],
  };
  return { personne, contacts };
}

const wordsOf = ({ prenoms, milieu, famille }: Nom): string[] =>
  [...prenoms, ...milieu, ...famille].flat().filter((word) => word.length > 2);

/** `ada.lovelace@…` says its name, where it is no desk's. */
function deduceName(courriel: string, { guichets, connaissance: { firstNames } }: PersonnesInput): Nom[] {
  const [local] = splitAddress(courriel);
  const parts = local.split(/[._]/).map((part) => foldWords(part).filter((word) => !/\d/.test(word)));
  const [first, second] = parts;
  if (parts.length !== 2 || !first?.length || !second?.length) return [];
  if ([...first, ...second].some((word) => guichets.mots.has(word) || guichets.motsDouteux.has(word))) return [];
  if (second.join('').length < 2)
    return first.join('').length < 2 ? [] : [{ prenoms: [second], milieu: [], famille: [first] }];
  const isReversed = !firstNames.has(first[0] ?? '') && firstNames.has(second[0] ?? '');
  const [prenom, famille] = isReversed ? [second, first] : [first, second];
  return [{ prenoms: [prenom], milieu: [], famille: [famille] }];
}

/** True for a contact that leads to one person: what `--contacts fonctionnels` leaves out. */
function isPerson(contact: ContactBrut, input: PersonnesInput): boolean {
  const { origine, nom, courriel, organisation, nominatif } = contact;
  if (origine !== 'projet') return isNominative({ nom, courriel, organisation, nominatif }, input.guichets);
  return (
    (nom !== null && !isBodyOfProjet(nom, organisation, input)) ||
    (courriel !== null && !isFunctional(courriel, organisation, input.guichets))
  );
}

/** Whom to ask about a project is a body as often as a person: a name of a desk, of a place, of a record. */
function isBodyOfProjet(nom: string, organisation: string, { guichets, isBodyName }: PersonnesInput): boolean {
  return isBody(nom, organisation, guichets) || isBodyName(foldKey(nom));
}

/** A contact that nothing names, whose address does not tell. */
function isUnsure({ origine, nom, courriel, nominatif }: ContactBrut, input: PersonnesInput): boolean {
  const isTold = courriel !== null && deduceName(courriel, input).length > 0;
  if (nom === null) return !nominatif && !isTold;
  return origine === 'projet' && parseNames(nom, input.connaissance).length === 0 && !isTold;
}

/** One person for contacts that share an address or a name. */
function mergeContacts(contacts: readonly ContactBrut[], input: PersonnesInput, cle: string): Personne[] {
  const groups = new Map<string, { noms: Map<string, Nom>; mots: Set<string>; courriels: Map<string, string> }>();
  for (const contact of contacts) {
    const noms = namesOf(contact, input);
    const keys = [
      ...(contact.courriel ? [addressKey(contact.courriel)] : []),
      ...noms.flatMap((nom) => nameKeys(nom).map((key) => `nom ${key}`)),
    ];
    const known = keys.flatMap((key) => groups.get(key) ?? [])[0];
    const group = known ?? { noms: new Map(), mots: new Set(), courriels: new Map() };
    for (const key of keys) groups.set(key, group);
    for (const nom of noms) group.noms.set(JSON.stringify(nom), nom);
    const words = foldWords(contact.nom ?? '');
    if (noms.length === 0 && words.length === 1 && contact.origine !== 'projet') group.mots.add(words.join(''));
    if (contact.courriel && !isFunctional(contact.courriel, contact.organisation, input.guichets))
      group.courriels.set(addressKey(contact.courriel), contact.courriel);
  }
  return [...new Set(groups.values())].map(({ noms, mots, courriels }) => ({
    cle,
    noms: [...noms.values(), ...[...courriels.values()].flatMap((courriel) => deduceName(courriel, input))],
    motsSeuls: courriels.size > 0 ? [...mots] : [],
    courriels: [...courriels.values()],
  }));
}

/** The names of a contact, but for what is the name of a body. */
function namesOf({ origine, nom, organisation }: ContactBrut, input: PersonnesInput): Nom[] {
  const isOfBody =
    origine === 'projet' ? isBodyOfProjet : (name: string, body: string) => isBody(name, body, input.guichets);
  if (nom === null || isOfBody(nom, organisation, input)) return [];
  const { mots, motsDouteux } = input.guichets;
  return parseNames(nom, input.connaissance).filter((one) => {
    const words = [...one.prenoms, ...one.milieu, ...one.famille].flat();
    const isDeskWord = (word: string) => mots.has(word) || motsDouteux.has(word);
    if (origine !== 'projet') return !isDeskWord(words[0] ?? '');
    return !words.some(isDeskWord) && !input.isBodyName(words.join(' '));
  });
}

function diagnoseRetrait({ noms, courriels }: Personne, at: number): Diagnostic[] {
  if (noms.length > 0 || courriels.length > 0) return [];
  return [
    {
      rule: 'retrait-imprecis',
      severity: 'avertissement',
      message: 'prénom et nom, ou adresse électronique, attendus ; un mot seul trouvé',
      hint: 'complétez la ligne : un mot seul ne désigne personne, rien n’est retiré',
      location: { file: RETRAITS, record: `retrait n° ${at + 1}` },
    },
  ];
}

function diagnoseContact({ location }: ContactBrut): Diagnostic {
  return {
    rule: 'contact-non-fonctionnel',
    severity: 'avertissement',
    message: 'contact d’un service attendu, adresse ou nom qui ne permet pas d’en être sûr trouvé',
    hint: 'si c’est un service, ajoutez le mot à data/reference/adresses-fonctionnelles.yaml',
    outcome: 'publié sans ce contact',
    location,
  };
}
