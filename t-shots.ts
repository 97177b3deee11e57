import { launchBrowser } from './tests/browser/launch-browser.ts';
import { startServer } from './scripts/dev/serve/start-server.ts';
import { readdirSync } from 'node:fs';
const dist='/tmp/atlas-x'; const { address, server } = await startServer({ dist, base: '/' }); const b = await launchBrowser();
const p = await b.newPage({ viewport: { width: 1100, height: 900 } });
p.on('console', m => { if (m.type()==='error') console.log('ERR', m.text()); });
await p.goto(address + 'donnees/verifier/'); await p.screenshot({ path: '/tmp/atlas-s1.png', fullPage: true });
await p.getByLabel('Un ou plusieurs fichiers').setInputFiles(readdirSync('/tmp/atlas-f/zones').map(f=>'/tmp/atlas-f/zones/'+f));
let t=Date.now(); await p.locator('#resultat:not([hidden]) h2').first().waitFor({timeout:90000}); console.log('zones', Date.now()-t);
await p.screenshot({ path: '/tmp/atlas-s2.png', fullPage: true });
if (process.argv[2]) { t=Date.now(); await p.locator('#resultat').evaluate(e=>e.setAttribute('hidden','')); await p.getByLabel('Un ou plusieurs fichiers').setInputFiles(process.argv[2]); await p.locator('#resultat:not([hidden]) h2').first().waitFor({timeout:90000}); console.log('13000', Date.now()-t, await p.locator('#etape').textContent()); }
const m = await b.newPage({ viewport: { width: 320, height: 700 } }); await m.goto(address+'donnees/verifier/'); await m.getByLabel('Un ou plusieurs fichiers').setInputFiles('/tmp/atlas-f/hauts-de-france.xlsx'); await m.locator('#resultat:not([hidden]) h2').first().waitFor({timeout:90000}); await m.screenshot({ path: '/tmp/atlas-s3.png', fullPage: true });
const proj = readdirSync(dist+'/projets').filter(x=>!x.includes('.'))[3]; console.log(proj);
for (const [n,u] of [['s4','projets/'+proj+'/'],['s5','projets/'],['s6','pays/maroc/']] as const) { await p.goto(address+u); await p.screenshot({ path: `/tmp/atlas-${n}.png`, fullPage: false }); }
await b.close(); server.close(); process.exit(0);
