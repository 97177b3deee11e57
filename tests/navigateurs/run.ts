// The journeys in the other engines, where this machine has them: `npm run test:navigateurs -- [DIST]`.
// Debian: firefox-esr; webkit2gtk-driver with xvfb. What is not there is said, and passes.
import { isDeepStrictEqual } from 'node:util';
import { startServer } from '../../scripts/dev/serve/start-server.ts';
import { PARCOURS } from './parcours.ts';
import { findProgram, openFirefox, openWebKit, type Pilote } from './pilote.ts';

const WEBKIT = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];
const firefox = findProgram(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
const driver = findProgram(['/usr/bin/WebKitWebDriver']);
const browser = findProgram(WEBKIT);

const engines: readonly [nom: string, paquets: string, open: (() => Promise<Pilote>) | undefined][] = [
  ['Firefox', 'firefox-esr', firefox === undefined ? undefined : () => openFirefox(firefox)],
  [
    'WebKit',
    'webkit2gtk-driver et xvfb',
    driver === undefined || browser === undefined
      ? undefined
      : () => openWebKit(driver, browser, findProgram(['/usr/bin/Xvfb'])),
  ],
];

const { address, server } = await startServer({ dist: process.argv[2] ?? 'dist' });
let failed = 0;
for (const [nom, paquets, open] of engines) {
  if (open === undefined) {
    console.log(`${nom} : passé, ce poste ne l’a pas (Debian : ${paquets})`);
    continue;
  }
  const pilote = await open();
  for (const largeur of [1280, 400]) {
    await pilote.resize(largeur, 900);
    for (const parcours of PARCOURS) failed += await follow(pilote, parcours, largeur);
  }
  await pilote.close();
}
server.close();
process.exitCode = failed > 0 ? 1 : 0;

async function follow(pilote: Pilote, { nom, suit }: (typeof PARCOURS)[number], largeur: number): Promise<number> {
  const seen = await suit(pilote, address).catch((error: Error) => [[error.message, '']] as const);
  const wrong = seen.filter(([vu, attendu]) => !isDeepStrictEqual(vu, attendu));
  console.log(`${wrong.length === 0 ? '✓' : '✗'} ${pilote.nom}, ${largeur} px : ${nom}`);
  for (const [vu, attendu] of wrong) console.log(`    ${JSON.stringify(attendu)} attendu, ${JSON.stringify(vu)} vu`);
  return wrong.length === 0 ? 0 : 1;
}
