import { describe, expect, it } from 'vitest';
import { renderMission } from './render-mission.ts';

const page = (adresse: string, main: string) => ({
  adresse,
  html: `<!DOCTYPE html><html><head><title>x</title></head><body><nav>menu</nav><main data-fiche="a">${main}</main></body></html>`,
});
const mission = (...pages: ReturnType<typeof page>[]) =>
  renderMission({
    titre: 'Bénin <& Co>',
    mentions: ['À lire sans connexion.'],
    pages,
    css: 'p{color:red}</style>',
    fictif: false,
    site: 'https://exemple.fr',
  });

describe('renderMission', () => {
  const html = mission(
    page(
      '/atlas/pays/benin/',
      '<h1>Bénin</h1><p id="x">Voir <a href="#x">ici</a>, <a href="/atlas/appels-a-projets/#y">les appels</a>, <a href="/atlas/pays/mali/">le Mali</a>, <a href="mailto:a@b.fr">écrire</a></p><script>1</script><form>2</form><p hidden>3</p><details class="integrer">4</details><details><summary>5</summary></details><svg><title id="t">c</title><path aria-labelledby="t x" d="M0 0"/></svg>',
    ),
    page('/atlas/appels-a-projets/', '<h1>Appels</h1><h2 id="y">Y</h2>'),
  );

  it('keeps what its pages say, and nothing that works online only', () => {
    expect(html).toContain('<h2>Bénin</h2>');
    expect(html).not.toMatch(/menu|<script|<form|>3<|>4<|data-fiche/);
    expect(html).toContain('<details open>');
  });

  it('leads within the file to what it holds, and to the whole address of the rest', () => {
    expect(html).toContain('<a href="#m0-x">ici</a>');
    expect(html).toContain('<a href="#m1-y">les appels</a>');
    expect(html).toContain('<a href="https://exemple.fr/atlas/pays/mali/">le Mali</a>');
    expect(html).toContain('<a href="mailto:a@b.fr">écrire</a>');
    expect(html).toContain('aria-labelledby="m0-t m0-x"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  it('says what it holds first, and lets no text nor style end a block', () => {
    expect(html).toContain('<a href="#m1">Appels</a>');
    expect(html).toContain('<title>Bénin &lt;&amp; Co&gt;</title>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});
