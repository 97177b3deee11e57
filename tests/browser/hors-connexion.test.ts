import { expect, it } from 'vitest';
import { describeSite } from './built-site.ts';

describeSite('the pages kept on a device', (site, base) => {
  it('are those that were asked for, answer without network, and go when told', async () => {
    const { page, context, complaints } = await site.open();
    await page.goto(`${site.address}pays/benin/`);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await page.goto(`${site.address}hors-connexion/`);
    await page.getByText('Rien n’est gardé sur cet appareil.').waitFor();
    await page.locator('[data-garder] select').selectOption({ label: 'Bénin' });
    await page.getByRole('button', { name: 'Garder ce pays' }).click();
    await page.getByText(/pages gardées sur cet appareil, .+Ko/).waitFor();
    const kept = await page.evaluate(async () => {
      const requests = await (await caches.open('garde')).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    const pays = kept.filter((path) => path.startsWith(`${base}pays/`));
    expect(pays).toContain(`${base}pays/benin/`);
    expect(pays.filter((path) => !path.startsWith(`${base}pays/benin/`))).toEqual([]);
    expect(kept.some((path) => path.includes('/projets-mutualisables/'))).toBe(true);

    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await context.setOffline(true);
    await page.goto(`${site.address}pays/benin/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Bénin');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source');
    await page.goto(`${site.address}pays/mali/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Lire sans connexion');
    complaints.splice(0);

    await context.setOffline(false);
    await page.goto(`${site.address}hors-connexion/`);
    await page.getByRole('button', { name: 'Tout effacer de cet appareil' }).click();
    await page.getByText('Rien n’est gardé sur cet appareil.').waitFor();
    expect(
      await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]),
    ).toEqual([[], 0]);
    await context.close();
  });
});
