// Runs an entry under the project's Node, or says what is missing: `node scripts/run-entry.mjs scripts/build.ts …`.
// Plain JavaScript for the host's own Node, whatever its version.
//
// The project's Node is one package a platform, of which npm installs the one that fits and links it at
// node_modules/.bin/node, so that npm scripts find it first. npm 10 then removes that link: the packages that it leaves
// out declare the same command. It is put back here.
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const OLDEST_NODE = 24;
/** Where Node keeps what it compiled, for this command and all that it starts: each in the folder that it works in. */
const COMPILED = join('.build', 'node');

process.env.NODE_COMPILE_CACHE ??= COMPILED;
const own = installedNode();
if (own !== undefined && process.version !== `v${own.version}`) {
  putBackLink(own.file);
  const { status, error } = spawnSync(join('node_modules', own.file), process.argv.slice(2), { stdio: 'inherit' });
  if (error !== undefined)
    console.error(`Le Node des paquets (node_modules/${own.file}) ne démarre pas : ${error.message}`);
  process.exit(status ?? 1);
}
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `Node ${OLDEST_NODE} ou plus récent attendu, ${process.version} trouvé : aucun paquet n’apporte Node à cette machine ` +
      `(${process.platform}, ${process.arch}).\n` +
      `→ Si package.json en nomme un pour elle, il n’est pas installé : lancez « npm ci ». Si rien ne change, ` +
      `« npm ci --loglevel=verbose » dit pourquoi.\n` +
      `→ S’il n’en nomme pas, installez Node ${OLDEST_NODE}.`,
  );
  process.exit(1);
}
// In this process: nothing stands between who starts or stops the command and the entry.
process.argv.splice(1, 1);
module.enableCompileCache();
await import(pathToFileURL(resolve(process.argv[1])));

function installedNode() {
  const name = Object.keys(readPackage('.').optionalDependencies).find(
    (candidate) => candidate.startsWith('node-') && existsSync(join('node_modules', candidate)),
  );
  if (name === undefined) return undefined;
  const { version, bin } = readPackage(join('node_modules', name));
  return { version, file: join(name, bin.node) };
}

function putBackLink(file) {
  const windows = process.platform === 'win32';
  const link = join('node_modules', '.bin', windows ? 'node.exe' : 'node');
  rmSync(link, { force: true });
  if (windows) linkSync(join('node_modules', file), link);
  else symlinkSync(join('..', file), link);
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
