import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openForAll } from './built-site.ts';
import { type Ecoute, listenTo } from './listen.ts';

const press =
  (page: Page, key: string, times = 1) =>
  async () => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
const type = (page: Page, text: string) => () => page.keyboard.type(text);

/** Each ends where somebody who does not see the page would be. */
const PARCOURS: Record<string, (page: Page, address: string, ecoute: Ecoute) => Promise<void>> = {
  recherche: async (page, address, { does }) => {
    await does('ouvrir la recherche', () => page.goto(`${address}recherche/`));
    await does('aller au champ, taper « eau », Entrée', async () => {
      await page.locator('main input[name="q"]').focus();
      await page.keyboard.type('eau');
      await page.keyboard.press('Enter');
      await page.locator('.passages li').first().waitFor();
    });
    expect(await page.title()).toMatch(/^eau — Recherche/);
    await does('ouvrir les filtres des textes', async () => {
      await page.locator('.facettes > summary', { hasText: 'Filtrer' }).focus();
      await page.keyboard.press('Enter');
    });
    await does('premier filtre', press(page, 'Tab'));
    await does('l’ouvrir', press(page, 'Enter'));
    await does('première valeur', press(page, 'Tab'));
    await does('la cocher', press(page, 'Space'));
  },
  'mon-projet': async (page, address, { does }) => {
    await does('ouvrir Mon projet', () => page.goto(`${address}mon-projet/`));
    await does('aller au budget', () => page.locator('#budget').focus());
    await does('taper « -5 »', type(page, '-5'));
    await does('passer au champ suivant', press(page, 'Tab'));
    await does('aller au bouton, appuyer', async () => {
      await page.getByRole('button', { name: 'Voir mes options' }).focus();
      await page.keyboard.press('Enter');
    });
    expect([await page.locator('.option').count(), page.url()]).toEqual([0, `${address}mon-projet/`]);
    await does('premier lien du résumé', press(page, 'Tab'));
    await does('le suivre', press(page, 'Enter'));
    expect(await page.locator('#budget').inputValue()).toBe('-5');
    await does('corriger en « 5000 »', async () => {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('5000');
    });
    expect(await page.locator('.erreurs').count()).toBe(0);
    await does('valider', async () => {
      await page.keyboard.press('Enter');
      await page.locator('.option').first().waitFor();
    });
  },
  simulateur: async (page, address, { does }) => {
    await does('ouvrir le simulateur', () => page.goto(`${address}appels-a-projets/simulateur/`));
    await does('aller au pays', () => page.locator('.partie select').first().focus());
    await does('choisir le Maroc', type(page, 'Maroc'));
    await does('son coût : 30000', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.type('30000');
    });
    await does('aller à la durée', () => page.getByLabel('Durée en mois').focus());
    for (const [place, text] of ['abc', '-4', '18,5', '1e99', '200'].entries()) {
      await does(`taper « ${text} »`, async () => {
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(text);
      });
      expect([place, await page.getByLabel('Durée en mois').inputValue()]).toEqual([place, text]);
      expect(await page.locator('.montant').textContent()).toBe('');
    }
    await does('demander le résultat', press(page, 'Enter'));
    await does('suivre le lien du résumé', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    });
    await does('corriger en « 24 »', async () => {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('24');
    });
    await does('aller à l’apport, taper « 1000 »', async () => {
      await page.getByLabel('Votre apport').focus();
      await page.keyboard.type('1000');
    });
    await does('aller au temps des agents, taper « 900 »', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.type('900');
    });
    await does('demander le résultat', press(page, 'Enter'));
  },
  comparer: async (page, address, { does }) => {
    await does('ouvrir Comparer', () => page.goto(`${address}comparer/`));
    await does('ajouter sans choisir', async () => {
      await page.getByRole('button', { name: 'Ajouter ce pays' }).focus();
      await page.keyboard.press('Enter');
    });
    await does('choisir le Togo, ajouter', async () => {
      await page.keyboard.type('Togo');
      await page.getByRole('button', { name: 'Ajouter ce pays' }).focus();
      await page.keyboard.press('Enter');
    });
    await does('ajouter une collectivité inconnue', async () => {
      await page.getByLabel('Collectivité').focus();
      await page.keyboard.type('zzz');
      await page.keyboard.press('Enter');
    });
    expect(await page.getByLabel('Collectivité').inputValue()).toBe('zzz');
    await does('retirer la colonne', async () => {
      await page.getByRole('button', { name: 'Retirer Togo' }).focus();
      await page.keyboard.press('Enter');
    });
  },
  programmes: async (page, address, { does }) => {
    await does('ouvrir les programmes', () => page.goto(`${address}programmes/`));
    await does('aller au budget', () => page.locator('#programmes-budget').focus());
    await does('taper « 1e99 »', type(page, '1e99'));
    expect(await page.locator('#resultats').isVisible()).toBe(false);
    await does('demander', press(page, 'Enter'));
    await does('suivre le lien du résumé', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    });
    expect(await page.locator('#programmes-budget').inputValue()).toBe('1e99');
    await does('corriger en « 20000 »', async () => {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('20000');
      await page.locator('.retenues li').first().waitFor();
    });
    await does('ouvrir la facette des pays', async () => {
      await page.locator('.facette summary').first().focus();
      await page.keyboard.press('Enter');
    });
    await does('aller à la première valeur, la cocher', async () => {
      await page.locator('.facette[open] [type="checkbox"]').first().focus();
      await page.keyboard.press('Space');
    });
  },
};

describe('who listens to the site', () => {
  const site = openForAll();

  it.each(Object.keys(PARCOURS))(
    'should hear, along the journey %s by keyboard, what the golden text says: each answer and each error once, the focus where it goes on',
    async (nom) => {
      const { page, context } = await site.open();
      const ecoute = await listenTo(page);
      await PARCOURS[nom]?.(page, site.address, ecoute);
      await expect(ecoute.heard()).toMatchFileSnapshot(`../golden/parcours/${nom}.txt`);
      await context.close();
    },
  );
});
