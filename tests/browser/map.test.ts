import { expect, it } from 'vitest';
import { describeSite } from './built-site.ts';

describeSite('« Explorer la carte »', (site, base) => {
  it.each(['pays/benin/', 'collectivites/angers-214900078/'])(
    'should open on /%s and lead from a card to the page of a record',
    async (path) => {
      const { page, context } = await site.open();
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.goto(site.address + path);
      expect(
        loaded.filter((url) => /toile\.[^/]*js|moteur|geojson/.test(url)),
        'nothing of the map is loaded before it is asked for',
      ).toEqual([]);
      await page.getByRole('button', { name: 'Explorer la carte' }).click();
      const canvas = page.getByRole('application');
      await canvas.waitFor();
      await page.getByRole('button', { name: 'Fermer la carte' }).waitFor();
      const link = page.locator('.choisi a').first();
      // Enter opens the point nearest to the middle, or zooms on a group: again, until one point is left.
      await expect
        .poll(
          async () => {
            await canvas.focus();
            await page.keyboard.press('Enter');
            return link.isVisible();
          },
          { interval: 500 },
        )
        .toBe(true);
      const href = (await link.getAttribute('href')) ?? '';
      const name = (await link.textContent())?.trim() ?? '';
      expect(href).toMatch(new RegExp(`^${base}(collectivites|partenaires)/[^/]+/$`));
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === href);
      expect(name).toContain((await page.locator('h1').textContent())?.trim());
      await context.close();
    },
  );
});
