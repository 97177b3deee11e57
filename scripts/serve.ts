// Serves dist/ on this machine and prints the address. `node scripts/serve.ts [--dist DIR] [--base /path/] [--port N]`
import { parseArgs } from 'node:util';
import { startServer } from './serve/start-server.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4321' },
  },
});
const { address } = await startServer({ dist: values.dist, base: values.base, port: Number(values.port) });
console.log(`Le site est servi sur ${address} (Ctrl+C pour arrêter)`);
