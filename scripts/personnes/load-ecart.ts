import { join } from 'node:path';
import { z } from 'zod';
import type { ContactBrut } from '../../src/contract/contact-brut.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import { type Retrait, retraitSchema } from '../../src/contract/retrait.ts';
import { type Keep, keepHere, keepNothing } from '../lib/keep.ts';
import { loadReferenceTable, loadTable, REFERENCE } from '../lib/load-table.ts';
import { UnreadableInput } from '../lib/read-regular-file.ts';
import { createEcart, type Ecart } from './ecart.ts';
import type { Guichets } from './functional-address.ts';
import { listPersonnes } from './list-personnes.ts';
import { listGrandsLieux, listSaints, loadConnaissance, type Savoir } from './load-connaissance.ts';
import { foldKey, foldWords } from './parse-name.ts';
import { hideQuoted } from './redact-diagnostics.ts';

const guichetsSchema = z.array(
  z.strictObject({ raison: ligneSchema, seul: z.boolean().default(false), mots: z.array(z.string()).min(1) }),
);

/** @throws UnreadableInput when the table does not have its shape: nobody would be left out. It quotes nothing of it. */
export function loadRetraits(folder = REFERENCE): Retrait[] {
  const path = join(folder, 'retraits.yaml');
  try {
    // Nothing keeps whom it names.
    return loadTable(path, z.array(retraitSchema), keepNothing);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    throw new UnreadableInput(path, hideQuoted(error.trouble));
  }
}

/** What tells a desk from a person. The places of the world are read when one is asked for. */
export function loadGuichets(keep: Keep = keepNothing): Guichets {
  const rows = loadReferenceTable('adresses-fonctionnelles.yaml', guichetsSchema);
  const wordsOf = (seul: boolean) =>
    new Set(rows.filter((row) => row.seul === seul).flatMap(({ mots }) => mots.flatMap((mot) => foldWords(mot))));
  const isLieu = isIn(() =>
    keep('grands-lieux', null, () => new Set(listGrandsLieux().map(foldKey)).difference(listSaints())),
  );
  return { mots: wordsOf(false), motsDouteux: wordsOf(true), isLieu };
}

/** Whether a set holds a name; the set is made when it is first asked. */
function isIn(make: () => Set<string>): (name: string) => boolean {
  let names: Set<string> | undefined;
  return (name) => {
    names ??= make();
    return names.has(name);
  };
}

interface EcartInput {
  /** Every contact of the input, published or not. */
  contacts: readonly ContactBrut[];
  /** Names of records: of bodies, not of people. */
  bodies: Iterable<string>;
  functionalOnly: boolean;
  retraits?: readonly Retrait[] | undefined;
  guichets?: Guichets;
  connaissance?: Savoir;
}

const NOBODY: Ecart = {
  personnes: [],
  recogniser: null,
  mask: (text) => text,
  isWithheld: () => false,
  selectWhoToAsk: (asked) => asked,
  redact: (text) => text,
  places: new Set(),
};

/** Read once in a process. */
let savoir: Savoir | undefined;
function recall(): Savoir {
  savoir ??= loadConnaissance(keepHere);
  return savoir;
}

/** Who is left out of a publication. Word lists are read only when there is somebody. */
export function loadEcart(input: EcartInput): { ecart: Ecart; diagnostics: Diagnostic[] } {
  const { contacts, bodies, functionalOnly, retraits = loadRetraits() } = input;
  if (retraits.length === 0 && !functionalOnly && contacts.every(({ isPublic }) => isPublic))
    return { ecart: NOBODY, diagnostics: [] };
  const guichets = input.guichets ?? loadGuichets();
  const connaissance = input.connaissance ?? recall();
  const isLieu = isIn(() => new Set(connaissance.lieux.map(foldKey)));
  const names = new Set(Array.from(bodies, foldKey));
  const listed = listPersonnes({
    retraits,
    contacts,
    functionalOnly,
    guichets,
    connaissance,
    isBodyName: (name) => names.has(name) || isLieu(name),
  });
  return { ecart: createEcart(listed, { functionalOnly, guichets, connaissance }), diagnostics: listed.diagnostics };
}
