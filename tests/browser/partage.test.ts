import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { HAUTEUR, LARGEUR } from '../../src/partage/draw-image.ts';
import { describeSite } from './built-site.ts';

/** A page of another site. */
async function serveElsewhere(html: string): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

describeSite('what other sites show of this one', (site, base) => {
  it.each(['pays/benin/', 'collectivites/angers-214900078/'])(
    'should let another site show the map of %s, without script, and nothing else of the site',
    async (path) => {
      const { page, context, complaints } = await site.open({ javaScriptEnabled: false });
      await page.goto(site.address + path);
      const code = (await page.locator('.integrer textarea').textContent()) ?? '';
      const source = new URL(/src="([^"]+)"/.exec(code)?.[1] ?? '');
      const frame = new URL(source.pathname, site.address);
      expect(source.pathname.startsWith(base)).toBe(true);
      const other = await serveElsewhere(
        `<iframe src="${frame}" title="carte"></iframe><iframe src="${site.address}${path}" title="page"></iframe>`,
      );
      await page.goto(other.address);
      await page.frameLocator('iframe[title=carte]').getByRole('img').waitFor();
      expect(await page.frameLocator('iframe[title=page]').getByRole('heading').count()).toBe(0);
      expect(complaints.splice(0)).toEqual([expect.stringContaining('X-Frame-Options')]);
      await context.close();
      other.server.close();
    },
  );

  it.each([
    ['integrer/pays/benin/liste/', 'pays/benin/'],
    ['integrer/thematiques/eau-et-assainissement/liste/', 'thematiques/eau-et-assainissement/'],
    ['integrer/collectivites/regions/bretagne/liste/', 'collectivites/regions/bretagne/'],
    ['integrer/cles-en-main/ville-durable-afrique-de-l-ouest/liste/', 'cles-en-main/ville-durable-afrique-de-l-ouest/'],
  ])(
    'should let another site show the list of %s, each line leading out of the frame, and its source',
    async (path, source) => {
      const { page, context } = await site.open({ javaScriptEnabled: false });
      const other = await serveElsewhere(`<iframe src="${site.address}${path}" title="liste"></iframe>`);
      await page.goto(other.address);
      const frame = page.frameLocator('iframe[title=liste]');
      await frame.getByRole('heading', { level: 1 }).waitFor();
      expect(await frame.locator('script').count()).toBe(0);
      const links = frame.locator('main a');
      expect(await links.count()).toBeGreaterThan(1);
      expect(await links.last().getAttribute('href')).toBe(base + source);
      const [opened] = await Promise.all([context.waitForEvent('page'), links.first().click()]);
      expect(opened.url()).toMatch(/^http/);
      expect(page.url()).toBe(other.address);
      await context.close();
      other.server.close();
    },
  );

  it('should compose the code of a list, which shows what it says', async () => {
    const { page, context } = await site.open();
    await page.goto(`${site.address}donnees/integrer/`);
    await page.locator('[name=sujet]').selectOption({ label: 'Mali' });
    await page.locator('[name=forme]').selectOption('liste');
    await page.locator('[name=hauteur]').fill('400');
    const code = await page.getByLabel('Code à copier').inputValue();
    expect(code).toMatch(
      new RegExp(
        `^<iframe src="https?://[^"]+${base}integrer/pays/mali/liste/" title="Mali" width="100%" height="400"`,
      ),
    );
    expect(await page.getByRole('link', { name: 'Voir ce qui sera montré' }).getAttribute('href')).toBe(
      `${base}integrer/pays/mali/liste/`,
    );
    await context.close();
  });

  it.each([
    ['pays/benin/', true],
    ['zones/sahel/', true],
    ['thematiques/eau-et-assainissement/', true],
    ['cles-en-main/ville-durable-afrique-de-l-ouest/', true],
    ['', false],
    ['projets/', false],
    ['guide/lexique/', false],
    ['collectivites/angers-214900078/', false],
  ] as const)('should give /%s an image to share, of the size that networks expect', async (path, own) => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(site.address + path);
    const read = (name: string) => page.locator(`meta[property="og:image${name}"]`).getAttribute('content');
    const { pathname } = new URL((await read('')) ?? '');
    const response = await page.request.get(new URL(pathname, site.address).href);
    const png = await response.body();
    expect(response.headers()['content-type']).toBe('image/png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([LARGEUR, HAUTEUR]);
    const isOwn = !pathname.includes('/rubriques/');
    expect([isOwn, ((await page.locator('meta[property="og:image:alt"]').all()).length === 1) === isOwn]).toEqual([
      own,
      true,
    ]);
    await context.close();
  });
});
