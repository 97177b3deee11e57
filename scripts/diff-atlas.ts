// What changes from one export, or one published site, to another. Writes it as a page and as JSON too.
// `npm run diff:atlas -- OLD NEW [--html FILE] [--json FILE]`
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RECORD_SCHEMAS } from '../src/contract/atlas/atlas-export.ts';
import { parseAtlas } from '../src/import/atlas/parse-atlas.ts';
import { loadAtlas } from './atlas/load-atlas.ts';
import { loadReference, loadThematiques } from './atlas/load-reference.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { formatDiagnostic } from './lib/format-diagnostic.ts';
import { existing, readOptions, texte } from './lib/read-options.ts';
import { loadEcart } from './personnes/load-ecart.ts';
import { redactDeep } from './personnes/redact-diagnostics.ts';
import { diffFiches } from './publish/ledger/diff-fiches.ts';
import type { FichePubliee } from './publish/ledger/fiche.ts';
import { findAlarms } from './publish/ledger/find-alarms.ts';
import { listAtlas } from './publish/ledger/list-publiees.ts';
import { type Comparaison, formatDiff, renderDiff, toJson } from './publish/ledger/render-diff.ts';
import { readPublication, unpackFiches } from './publish/publication.ts';

const USAGE = 'Usage : npm run diff:atlas -- ANCIEN NOUVEAU [--html FICHIER] [--json FICHIER]';

interface Read {
  /** A published site, with what it took from the guide. */
  isSite: boolean;
  nom: string;
  fiches: FichePubliee[];
  redact: (text: string) => string;
}

await runCommand(USAGE, () => {
  const options = {
    html: texte('FICHIER', 'reports/diff-atlas.html'),
    json: texte('FICHIER', 'reports/diff-atlas.json'),
  };
  const { values, operands } = readOptions(options, 2);
  const [ancien, nouveau] = operands;
  if (ancien === undefined || nouveau === undefined)
    throw new UsageError('deux exports, ou deux dossiers de sites publiés, attendus');
  const [before, after] = comparable(read(ancien), read(nouveau));
  const differences = diffFiches(before.fiches, after.fiches);
  const comparaison: Comparaison = {
    ancien: before.nom,
    nouveau: after.nom,
    differences,
    alarmes: findAlarms(before.fiches, after.fiches, differences),
  };
  const shown = redactDeep(comparaison, (text) => before.redact(after.redact(text)));
  console.log(formatDiff(shown));
  write(values.html, renderDiff(shown));
  write(values.json, `${JSON.stringify(toJson(shown), null, 2)}\n`);
  console.log(`\nÀ lire dans un navigateur : ${values.html}`);
});

/** An export knows nothing of the guide: what it lacks is not gone. */
function comparable(...both: [Read, Read]): [Read, Read] {
  if (both.every(({ isSite }) => isSite)) return both;
  const keep = (one: Read): Read => ({ ...one, fiches: one.fiches.filter(({ sorte }) => sorte in RECORD_SCHEMAS) });
  return [keep(both[0]), keep(both[1])];
}

/** An export, whose values are known, or a publication, which knows only which fields changed. */
function read(path: string): Read {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory() || path.endsWith('publication.json')) return readSite(path);
  const file = existing(path, 'FICHIER', 'fichier');
  const { records, diagnostics, listContacts } = parseAtlas(loadAtlas(file), {
    file,
    reference: loadReference(loadThematiques()),
  });
  if (records === null)
    throw new StoppedPublication(
      diagnostics
        .filter(({ severity }) => severity === 'fatal')
        .map(formatDiagnostic)
        .join('\n'),
    );
  const { ecart } = loadEcart({ contacts: listContacts(), bodies: [], functionalOnly: false });
  const { date, source } = records.export;
  return {
    isSite: false,
    nom: `${file} (${source}, ${date})`,
    fiches: listAtlas(records, () => null, true),
    redact: ecart.redact,
  };
}

function readSite(path: string): Read {
  const publication = readPublication(path);
  if (publication === null) throw new UsageError(`« ${path} » : aucune publication trouvée`);
  const { jour, atlas } = publication;
  return {
    isSite: true,
    nom: `${path} (${atlas.source}, publié le ${jour})`,
    fiches: unpackFiches(publication),
    redact: (text) => text,
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
