import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A browser of another engine than Chromium's, as far as journeys need it. */
export interface Pilote {
  /** « Firefox 153 ». */
  nom: string;
  goto: (address: string) => Promise<void>;
  /** The value of an expression in the page: a promise is waited for. */
  run: <T>(expression: string) => Promise<T>;
  /** Letters as they are; other keys by their code of WebDriver. */
  press: (keys: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  close: () => Promise<void>;
}

export const TOUCHES = { tab: '\uE004', entree: '\uE006', echap: '\uE00C', bas: '\uE015', espace: ' ' } as const;

/** The first of these programs that this machine has. */
export const findProgram = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));

/** Debian's `firefox-esr`, by WebDriver BiDi. */
export async function openFirefox(program: string): Promise<Pilote> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => {
    child.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const socket = new WebSocket(`${await readLine(child, /WebDriver BiDi listening on (ws:\S+)/)}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('Firefox does not answer')));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let id = 0;
  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    id += 1;
    const own = id;
    const answer = await new Promise<Answer>((done) => {
      waiting.set(own, done);
      socket.send(JSON.stringify({ id: own, method, params }));
    });
    waiting.delete(own);
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.message}`);
    return answer.result as T;
  };
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  // A window of our own, with the focus: without it no key presses a button.
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'window' });
  await send('browsingContext.activate', { context });
  return {
    nom: `Firefox ${Number.parseInt(capabilities.browserVersion, 10)}`,
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    run: async (expression) => {
      const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', {
        expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
      return JSON.parse(result?.value ?? 'null');
    },
    press: (keys) => send('input.performActions', { context, actions: toActions(keys) }),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    close: async () => {
      await send('browser.close').catch(() => undefined);
      socket.close();
      end();
    },
  };
}

interface Answer {
  id?: number;
  error?: string;
  message?: string;
  result?: unknown;
}
interface Evaluated {
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Debian's `webkit2gtk-driver`, by WebDriver; it draws on a screen, which `xvfb` may stand for. */
export async function openWebKit(program: string, browser: string, screen: string | undefined): Promise<Pilote> {
  const display = process.env.DISPLAY ?? ':97';
  const virtual =
    process.env.DISPLAY === undefined && screen !== undefined
      ? spawn(screen, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
      : undefined;
  const port = 4444 + (process.pid % 1000);
  const child = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11' },
  });
  const end = () => {
    child.kill();
    virtual?.kill();
  };
  const root = `http://127.0.0.1:${port}`;
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(root + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value?.message}`);
    return value;
  };
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId, capabilities } = await retry(() =>
    ask<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    }),
  ).catch((error) => {
    end();
    throw error;
  });
  const session = `/session/${sessionId}`;
  return {
    nom: `WebKitGTK ${capabilities.browserVersion}`,
    goto: (url) => ask('POST', `${session}/url`, { url }),
    run: async (expression) => {
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve(${expression}).then((value) => done(JSON.stringify(value ?? null)), (error) => done('!' + error));`;
      const text = await ask<string>('POST', `${session}/execute/async`, { script, args: [] });
      if (text.startsWith('!')) throw new Error(`${expression}: ${text.slice(1)}`);
      return JSON.parse(text);
    },
    press: (keys) => ask('POST', `${session}/actions`, { actions: toActions(keys) }),
    resize: (width, height) => ask('POST', `${session}/window/rect`, { width, height }),
    close: async () => {
      await ask('DELETE', session).catch(() => undefined);
      end();
    },
  };
}

const toActions = (keys: string) => [
  {
    type: 'key',
    id: 'clavier',
    actions: [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

async function readLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (child.stderr === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, found] = pattern.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('the browser ended before it said where it listens');
}

async function retry<T>(attempt: () => Promise<T>, times = 20): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (times <= 1) throw error;
    await new Promise((done) => setTimeout(done, 300));
    return retry(attempt, times - 1);
  }
}
