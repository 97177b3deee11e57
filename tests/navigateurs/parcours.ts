import { type Pilote, TOUCHES } from './pilote.ts';

/** What each engine must do alike, by keyboard; each gives what it saw, to be compared with what is expected. */
interface Parcours {
  nom: string;
  suit: (pilote: Pilote, address: string) => Promise<readonly [vu: unknown, attendu: unknown][]>;
}

const focus = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).focus()`;
const text = (selector: string) =>
  `(document.querySelector(${JSON.stringify(selector)})?.textContent.replace(/\\s+/g, ' ').trim() ?? '')`;
const count = (selector: string) => `document.querySelectorAll(${JSON.stringify(selector)}).length`;
const active = 'document.activeElement.id || document.activeElement.className';
const OVERFLOW = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';

/** Waits until the expression is true. */
async function until(pilote: Pilote, expression: string): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await pilote.run<boolean>(`Boolean(${expression})`)) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

export const PARCOURS: readonly Parcours[] = [
  {
    nom: 'chercher « eau » et ouvrir un filtre',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}recherche/`);
      await until(pilote, `!document.querySelector('.avec-script').hidden`);
      await pilote.run(focus('main input[name="q"]'));
      await pilote.press(`eau${TOUCHES.entree}`);
      const found = await until(pilote, `${count('.passages li')} > 0`);
      await pilote.run(focus('.facettes > summary'));
      await pilote.press(TOUCHES.entree);
      const opened = await until(pilote, `document.querySelector('.facettes').open`);
      return [
        [found, true],
        [opened, true],
        [await pilote.run('location.search'), '?q=eau'],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'Mon projet : un budget refusé, corrigé, cinq options au plus et la note',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}mon-projet/`);
      await until(pilote, `!document.querySelector('form.souhait').hidden`);
      await pilote.run(focus('#budget'));
      await pilote.press(`-5${TOUCHES.entree}`);
      const told = await until(pilote, count('.erreurs'));
      const where = await pilote.run(active);
      await pilote.press(`${TOUCHES.tab}${TOUCHES.entree}`);
      const field = await pilote.run(active);
      const kept = await pilote.run(`document.querySelector('#budget').value`);
      const none = await pilote.run(count('.option'));
      await pilote.run(`document.querySelector('#budget').select()`);
      await pilote.press(`5000${TOUCHES.entree}`);
      const shown = await until(pilote, `${count('.option')} > 0 && !document.querySelector('#note').hidden`);
      return [
        [told, true],
        [where, 'erreurs'],
        [field, 'budget'],
        [kept, '-5'],
        [none, 0],
        [shown, true],
        [await pilote.run(count('.erreurs')), 0],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'simulateur : le montant, puis une durée refusée qui l’efface',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}appels-a-projets/simulateur/?parties=MA-30000,SN-20000&apport=6000`);
      await until(pilote, `${text('.montant')} !== ''`);
      const amount = await pilote.run<string>(text('.montant'));
      await pilote.run(focus('#duree'));
      await pilote.press('18,5');
      const emptied = await until(pilote, `${text('.montant')} === ''`);
      return [
        [/^Cofinancement de 29\s000\s€/.test(amount), true],
        [emptied, true],
        [await pilote.run(`document.querySelector('#duree').value`), '18,5'],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'comparer trois pays et en retirer un',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}comparer/?pays=BJ,TG,SN`);
      await until(pilote, `${count('.comparaison thead th')} === 3`);
      await pilote.run(focus('[data-retirer="TG"]'));
      await pilote.press(TOUCHES.entree);
      const left = await until(pilote, `${count('.comparaison thead th')} === 2`);
      return [
        [left, true],
        [await pilote.run(`new URLSearchParams(location.search).get('pays')`), 'BJ,SN'],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'trouver sa commune par son nom et la choisir',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}ma-collectivite/`);
      await until(pilote, `!document.querySelector('[data-choix-collectivite]').hidden`);
      await pilote.run(focus('[data-choix-collectivite] [role="combobox"]'));
      await pilote.press('theys');
      const proposed = await until(pilote, `${count('[role="option"]')} > 0`);
      await pilote.press(TOUCHES.bas + TOUCHES.entree);
      const chosen = await until(pilote, `location.search.includes('38504')`);
      return [
        [proposed, true],
        [chosen, true],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'première visite : un pays demandé à l’accueil, sa page ouverte',
    suit: async (pilote, address) => {
      await pilote.goto(address);
      await pilote.run(focus('#chercher-site'));
      await pilote.press(`Bénin${TOUCHES.entree}`);
      const found = await until(
        pilote,
        `location.pathname.endsWith('/recherche/') && ${count('main a[href$="/pays/benin/"]')} > 0`,
      );
      await pilote.run(focus('main a[href$="/pays/benin/"]'));
      await pilote.press(TOUCHES.entree);
      const opened = await until(pilote, `location.pathname.endsWith('/pays/benin/')`);
      return [
        [found, true],
        [opened, true],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'miroir en arabe : une ville cherchée dans sa langue, de droite à gauche',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}ar/`);
      await until(pilote, `!document.querySelector('form.chercher').hidden`);
      await pilote.run(focus('#q'));
      await pilote.press(`صفاقس${TOUCHES.entree}`);
      const found = await until(pilote, `${count('#resultats a')} > 0`);
      return [
        [found, true],
        [await pilote.run(text('#resultats a')), 'Sfax'],
        [await pilote.run('getComputedStyle(document.documentElement).direction'), 'rtl'],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
  {
    nom: 'ouvrir la carte',
    suit: async (pilote, address) => {
      await pilote.goto(`${address}carte/`);
      await until(pilote, "!document.querySelector('[data-carte]').hidden");
      await pilote.run("document.querySelector('[data-ouvrir]').click()");
      const drawn = await until(pilote, `${count('.atelier[data-pret] .carte-liste li')} > 0`);
      return [
        [drawn, true],
        [await pilote.run(OVERFLOW), true],
      ];
    },
  },
];
