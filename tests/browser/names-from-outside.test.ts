import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { souhaitAddress } from '../../src/contract/mon-projet/souhait.ts';
import { demandeAddress } from '../../src/contract/programmes/demande.ts';
import { defineCarteAddress } from '../../src/tools/carte/carte-address.ts';
import { comparaisonAddress } from '../../src/tools/comparer/comparaison-address.ts';
import { contactsAddress } from '../../src/tools/contacts/search-contacts.ts';
import { maCollectiviteAddress } from '../../src/tools/ma-collectivite/start-ma-collectivite.ts';
import { etatRecherche } from '../../src/tools/recherche/state.ts';
import { simulationAddress } from '../../src/tools/simulateur/simulation-address.ts';
import { flatten } from '../read-site.ts';
import { openForAll } from './built-site.ts';

/** A word that nothing holds. `watchLookups` tells when an object is asked for it, or for what it begins or ends with. */
const TEMOIN = 'zqtemoin';

/** What an ordinary object answers to without holding it, and what leads out of a folder or into markup. */
const NAMES = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  TEMOIN,
  '../x',
  '%00',
  '\0',
  '<img src=x>',
  '2A',
] as const;

/** What is typed letter by letter is waited for: fewer of them. */
const TYPED = ['constructor', '__proto__', 'toString', TEMOIN, '../x', '%00'];

/**
 * Makes any object that inherits from `Object.prototype` complain when it is asked for the witness: a name from outside was
 * used as a key, and `constructor` would have been found there.
 */
async function watchLookups(context: BrowserContext): Promise<void> {
  const keys = Array.from({ length: TEMOIN.length - 2 }, (_, from) => [
    TEMOIN.slice(0, from + 3),
    [...TEMOIN]
      .reverse()
      .join('')
      .slice(0, from + 3),
  ]).flat();
  await context.addInitScript(
    (names) => {
      for (const name of names) {
        const complain = () => {
          console.error(`« ${name} » is looked up in an object: ${new Error().stack}`);
        };
        Object.defineProperty(Object.prototype, name, { get: complain, set: complain, configurable: true });
      }
    },
    [...new Set([...keys, ...keys.map((key) => key.toUpperCase())])],
  );
}

/** Until nothing more is on its way. */
async function settle(page: Page, pending: ReadonlySet<unknown>): Promise<void> {
  await expect
    .poll(async () => {
      const before = pending.size;
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      return before + pending.size;
    })
    .toBe(0);
}

async function expectSane(page: Page): Promise<void> {
  const text = (await page.locator('body').textContent()) ?? '';
  expect(text).not.toMatch(/native code|\[object|undefined|\bNaN\b|n’ont? pas pu|ne sont pas arriv|ne peut pas/);
}

interface Tool {
  path: string;
  /** What is asked for in any case: the first of a name counts. */
  always?: string;
  parameters: readonly string[];
  /** Shown once the tool answers. */
  sign: string;
  /** The tool answers to this address as ever. */
  plain: string;
  answer: RegExp;
}

const parametersOf = (address: { read: (search: string) => object }) => Object.keys(address.read(''));

const TOOLS: Tool[] = [
  {
    path: 'recherche/',
    parameters: parametersOf(etatRecherche),
    sign: '#compte',
    plain: '?q=benin',
    answer: /^\d+\sréponses?, \d+\stextes?$/,
  },
  {
    path: 'carte/',
    parameters: parametersOf(defineCarteAddress(['statut'])),
    sign: '.compte',
    plain: '?pays=BJ',
    answer: /^\d+\sactions?/,
  },
  {
    path: 'contacts/',
    parameters: parametersOf(contactsAddress),
    sign: '.compte',
    plain: '?pays=BJ',
    answer: /^\d+\scontacts? sur \d+/,
  },
  {
    path: 'programmes/',
    parameters: parametersOf(demandeAddress),
    sign: '.compte',
    plain: '?pays=BJ',
    answer: /^\d+\sprogrammes? sur \d+/,
  },
  {
    path: 'comparer/',
    parameters: parametersOf(comparaisonAddress),
    sign: '.comparer-etat',
    plain: '?pays=BJ,TG',
    answer: /^Bénin, Togo, côte à côte/,
  },
  {
    path: 'mon-projet/',
    always: 'voir=1&',
    parameters: parametersOf(souhaitAddress),
    sign: '.compte',
    plain: '?pays=BJ&voir=1',
    answer: /^\d+\soptions?/,
  },
  {
    path: 'ma-collectivite/',
    parameters: parametersOf(maCollectiviteAddress),
    sign: '#annonce',
    plain: '?collectivite=38185',
    answer: /^Grenoble/,
  },
  {
    path: 'appels-a-projets/simulateur/',
    parameters: parametersOf(simulationAddress),
    sign: '.montant',
    plain: '?parties=MA-30000',
    answer: /^Cofinancement de \d/,
  },
];

interface Box {
  path: string;
  box: string;
  /** Says what the tool made of it. */
  sign: string;
  /** It waits for Enter. */
  submit?: true;
}

const BOXES: Box[] = [
  { path: '', box: '#chercher-site', sign: 'header [role=status]' },
  { path: 'recherche/', box: 'main [name=q]', sign: '#compte', submit: true },
  { path: 'contacts/', box: 'main [name=q]', sign: '.compte' },
  { path: 'programmes/', box: 'main [name=q]', sign: '.compte' },
  { path: 'comparer/', box: 'main [name=collectivite]', sign: '.comparer-etat, main .erreur', submit: true },
  { path: 'mon-projet/', box: 'main [role=combobox]', sign: '.choix-etat' },
  { path: 'ma-collectivite/', box: 'main [role=combobox]', sign: '.choix-etat' },
];

/** As a link or the browser's own buttons would. */
async function goTo(page: Page, search: string): Promise<void> {
  await page.evaluate((query) => {
    history.pushState(null, '', query);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  flatten((await page.locator(selector).allTextContents()).join(' '));

describe('names from outside', () => {
  const site = openForAll();

  async function open() {
    const { page, context, complaints } = await site.open({ reducedMotion: 'reduce' });
    await watchLookups(context);
    const pending = new Set<unknown>();
    page.on('request', (request) => pending.add(request));
    page.on('requestfinished', (request) => pending.delete(request));
    page.on('requestfailed', (request) => pending.delete(request));
    return { page, context, complaints, settle: () => settle(page, pending) };
  }

  it.each(TOOLS)(
    'break nothing in the address of /$path',
    async ({ path, always = '', parameters, sign, plain, answer }) => {
      const { page, context, settle } = await open();
      await context.addInitScript((names) => {
        for (const name of names) localStorage.setItem(name, name);
        localStorage.setItem('suggestions', '__proto__');
      }, NAMES);
      const address = (value: string) =>
        `?${always}${parameters.map((name) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
      await page.goto(`${site.address}${path}${address(NAMES.join(','))}#constructor`);
      await settle();
      await expectSane(page);
      for (const name of NAMES) {
        await goTo(page, address(name));
        await settle();
        await expectSane(page);
      }
      await goTo(page, plain);
      await expect.poll(() => textOf(page, sign)).toMatch(answer);
      await context.close();
    },
  );

  it.each(BOXES)('break nothing in the box $box of /$path', async ({ path, box, sign, submit }) => {
    const { page, context, settle } = await open();
    await page.goto(site.address + path);
    await settle();
    for (const name of TYPED) {
      await page.locator(box).fill('');
      await page.locator(sign).evaluateAll((all) => {
        for (const one of all) one.replaceChildren();
      });
      await page.locator(box).fill(name);
      if (submit) await page.locator(box).press('Enter');
      await expect.poll(() => textOf(page, sign), { message: name }).not.toBe('');
      await settle();
      await expectSane(page);
    }
    await context.close();
  });

  it.each([
    '',
    'mutualiser/',
    'cles-en-main/',
    'projets-mutualisables/',
    'recherche-de-partenaires/',
    'guide/lexique/',
    'a-propos/signaler-une-erreur/',
    'pays/benin/',
    'rien/',
  ])('break nothing in the address of /%s, which asks for none', async (path) => {
    const { page, context, complaints, settle } = await open();
    for (const name of TYPED) {
      const query = ['q', 'page', 'pays', 'zone', 'theme', 'thematique', name].map((key) => [key, name]);
      await page.goto(`${site.address}${path}?${new URLSearchParams(query)}#${name}`);
      await settle();
      await expectSane(page);
    }
    // The browser tells of each page that is not there.
    if (path === 'rien/') expect(complaints.splice(0).every((text) => text.includes('404'))).toBe(true);
    await context.close();
  });

  it.each([
    'carte/?pays=BJ',
    'contacts/?pays=BJ',
    'programmes/?pays=BJ',
    'recherche/?q=eau',
    'mon-projet/',
    'appels-a-projets/simulateur/?parties=MA-30000',
  ])('break nothing in any field of /%s, the hidden ones of its filters included', async (path) => {
    const { page, context, settle } = await open();
    await page.goto(site.address + path);
    await settle();
    const fields = page.locator('main input:is([type=search], [type=text], :not([type]))');
    // Some come with what the page answers first.
    await expect.poll(() => fields.count()).toBeGreaterThan(1);
    for (const name of NAMES) {
      await fields.evaluateAll((inputs, text) => {
        for (const input of inputs as HTMLInputElement[]) {
          for (const details of document.querySelectorAll('details')) details.open = details.contains(input);
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }, name);
      await settle();
      await expectSane(page);
    }
    await context.close();
  });
});
