import { describe, expect, it } from 'vitest';
import { checkSite } from './check-site.ts';
import { loadSite } from './facts/load-site.ts';
import type { Files, PageParts } from './testing/mini-site.ts';
import { checkFiles, renderPage, withFiles } from './testing/mini-site.ts';

/** One more page in the good site. */
const page = (parts: Omit<PageParts, 'path'>): Files => ({
  'dist/essai/index.html': renderPage({ path: 'essai/', ...parts }),
});
const main = (html: string): Files => page({ main: html });
/** The page of the country under caution, as it must be. */
const MALI: Files = {
  'dist/pays/mali/index.html': renderPage({ path: 'pays/mali/', main: '<p data-vigilance="ML">À vérifier</p>' }),
};
/** What one page in three languages says of the others. */
const alternates = (...codes: string[]): string =>
  (codes.length === 0 ? ['fr', 'en', 'ar'] : codes)
    .map((code) => `<link rel="alternate" hreflang="${code}" href="${addressIn(code)}">`)
    .join('');
const addressIn = (code: string) => `https://exemple.fr/atlas/${code === 'fr' ? '' : `${code}/`}pays/benin/`;
const sitemap = (...codes: string[]): string =>
  `<urlset><url><loc>${addressIn('fr')}</loc>${alternates(...codes).replaceAll('<link', '<xhtml:link')}</url></urlset>`;

/** The page of a country in English and Arabic, beside the French one; a test changes some of it. */
function miroir(changes: Partial<Record<'en' | 'ar', Omit<PageParts, 'path'>>> = {}, more: Files = {}): Files {
  const draw = (code: 'en' | 'ar', html: string) => ({
    [`dist/${code}/pays/benin/index.html`]: renderPage({
      path: `${code}/pays/benin/`,
      ...{ html, head: alternates(), main: "<p>It's here: who acts?</p>", ...changes[code] },
    }),
  });
  return {
    ...draw('en', 'lang="en"'),
    ...draw('ar', 'lang="ar" dir="rtl"'),
    'dist/sitemap.xml': sitemap(),
    ...more,
  };
}
const rulesOf = (files: Files): string[] => [...new Set(checkFiles(files).diagnostics.map(({ rule }) => rule))];
const messagesOf = (files: Files): string[] => checkFiles(files).diagnostics.map(({ message }) => message);

describe('checkSite(site)', () => {
  it('should pass a good site', () => {
    expect(checkFiles({}).diagnostics).toEqual([]);
  });

  it('should pass pages in other languages, with their own signs', () => {
    expect(checkFiles(miroir()).diagnostics).toEqual([]);
    // The same words on a French page are at fault.
    expect(rulesOf(main("<p>L'eau: ici</p>"))).toEqual(['typographie']);
  });

  it('should count what it checked', () => {
    expect(checkFiles({}).figures).toMatchObject({
      pages: 4,
      redirections: 1,
      horsMoteurs: 1,
      liens: 26,
      fragments: 6,
      sortants: 1,
      courriels: 1,
    });
  });

  it('should follow the same relative address from each page that holds it', () => {
    // The first page has what the second lacks.
    const files = {
      'dist/pays/index.html': renderPage({
        path: 'pays/',
        main: '<h2 id="liste">Liste</h2><a href="benin/">Bénin</a><a href="#liste">',
      }),
      'dist/zones/index.html': renderPage({ path: 'zones/', main: '<a href="benin/">Bénin</a><a href="#liste">' }),
    };
    const found = checkFiles(files).diagnostics.map(({ rule, location }) => `${rule} ${location.file}`);
    expect(found).toEqual(['liens-internes zones/index.html', 'fragments zones/index.html']);
  });

  it.each<[string, string, Files]>([
    ['liens-internes', 'a page that is not there', main('<a href="/atlas/pays/benni/">Bénin</a>')],
    ['liens-internes', 'a relative address that is not there', main('<a href="../pas-la/">ici</a>')],
    ['liens-internes', 'an address that lacks the base path', main('<a href="/pays/">Pays</a>')],
    ['liens-internes', 'the base path without its slash', main('<a href="/atlas">Accueil</a>')],
    ['liens-internes', 'an address without its last slash', main('<a href="/atlas/pays">Pays</a>')],
    ['liens-internes', 'an empty address', main('<form action=""></form>')],
    ['liens-internes', 'an address wrongly encoded', main('<a href="/atlas/%E9/">Pays</a>')],
    ['liens-internes', 'a missing image', main('<img src="/atlas/a.png" alt="">')],
    [
      'liens-internes',
      'a missing source in a set',
      main('<img src="/atlas/icones.svg" srcset="/atlas/b.png 2x" alt="">'),
    ],
    ['liens-internes', 'a full address of the site', main('<a href="https://exemple.fr/atlas/rien/">Rien</a>')],
    [
      'liens-internes',
      'a redirection to nowhere',
      { 'dist/ancien/index.html': '<meta http-equiv="refresh" content="0;url=/atlas/x/">' },
    ],
    [
      'liens-internes',
      'a file that a style sheet wants',
      { 'dist/_astro/main.css': 'a{background:url("absent.png")}' },
    ],
    [
      'liens-internes',
      'a relative address on the 404 page',
      { 'dist/404.html': renderPage({ path: '404.html', main: '<a href="pays/">Pays</a>' }) },
    ],
    ['fragments', 'an id that the page lacks', main('<a href="#rien">Rien</a>')],
    ['fragments', 'an id that another page lacks', main('<a href="/atlas/pays/#rien">Rien</a>')],
    ['fragments', 'a symbol that the SVG file lacks', main('<svg><use href="/atlas/icones.svg#rien"/></svg>')],
    ['courriels', 'a malformed mail address', main('<a href="mailto:a.b@exemple">Écrire</a>')],
    ['titres-uniques', 'no title', page({ title: '' })],
    ['titres-uniques', 'the title of another page', page({ title: '<title>Page pays/</title>' })],
    ['descriptions-uniques', 'no description', page({ description: '' })],
    [
      'descriptions-uniques',
      'the description of another page',
      page({ description: '<meta name="description" content="Ce que dit pays/">' }),
    ],
    ['canoniques', 'no canonical address', page({ canonical: '' })],
    [
      'canoniques',
      'the canonical address of another page',
      page({ canonical: '<link rel="canonical" href="https://exemple.fr/atlas/pays/">' }),
    ],
    [
      'canoniques',
      'a canonical address on another site',
      page({ canonical: '<link rel="canonical" href="https://autre.fr/atlas/essai/">' }),
    ],
    ['langue', 'no language', page({ html: '' })],
    ['langue', 'another language', page({ html: 'lang="en"' })],
    [
      'langue',
      'a page of the mirror in French',
      {
        'dist/en/essai/index.html': renderPage({
          path: 'en/essai/',
          head: '<link rel="alternate" hreflang="fr" href="https://exemple.fr/atlas/en/essai/">',
        }),
      },
    ],
    ['langue', 'an Arabic page that is not written from right to left', miroir({ ar: { html: 'lang="ar"' } })],
    ['langue', 'a French page written from right to left', page({ html: 'lang="fr" dir="rtl"' })],
    ['langues-alternes', 'a page of the mirror that names no other', miroir({ en: { head: '' } })],
    ['langues-alternes', 'a page that does not name itself', miroir({ en: { head: alternates('fr', 'ar') } })],
    ['langues-alternes', 'a page that does not answer', miroir({ ar: { head: alternates('ar', 'fr') } })],
    [
      'langues-alternes',
      'a French page that no site map ties to it',
      { ...miroir(), 'dist/sitemap.xml': sitemap('en') },
    ],
    [
      'langues-alternes',
      'a page in another language than its link says',
      miroir({
        en: {
          head: `${alternates()}<link rel="alternate" hreflang="de" href="https://exemple.fr/atlas/ar/pays/benin/">`,
        },
      }),
    ],
    [
      'langues-alternes',
      'a link to no page',
      miroir({
        en: { head: `${alternates()}<link rel="alternate" hreflang="es" href="https://exemple.fr/atlas/icones.svg">` },
      }),
    ],
    [
      'vigilances',
      'the mirror of a country under caution',
      miroir(
        { en: { main: '<a href="/atlas/en/pays/mali/">Mali</a>' } },
        { 'dist/en/pays/mali/index.html': '<meta http-equiv="refresh" content="0;url=/atlas/">' },
      ),
    ],
    ['titre-principal', 'no h1', page({ h1: '' })],
    ['titre-principal', 'two h1', main('<h1>Encore</h1>')],
    ['titre-principal', 'an empty h1', page({ h1: '<h1> <span></span></h1>' })],
    ['niveaux-de-titres', 'a level that is jumped', main('<h2>Deux</h2><h4>Quatre</h4>')],
    ['ids-uniques', 'an id given twice', main('<p id="a"></p><p id="a"></p>')],
    ['zone-principale', 'two main landmarks', main('<div role="main"></div>')],
    ['lien-evitement', 'no skip link', page({ skip: '' })],
    [
      'pas-de-tiers',
      'a script of another site',
      page({ head: '<script src="https://cdn.exemple.com/a.js"></script>' }),
    ],
    [
      'pas-de-tiers',
      'a style sheet of another site',
      page({ head: '<link rel="stylesheet" href="//cdn.exemple.com/a.css">' }),
    ],
    ['pas-de-tiers', 'an image of another site', main('<img src="https://exemple.com/a.png" alt="" loading="lazy">')],
    ['pas-de-tiers', 'a frame of another site', main('<iframe src="https://exemple.com/" title="Carte"></iframe>')],
    ['pas-de-tiers', 'a form sent to another site', main('<form action="https://exemple.com/"></form>')],
    [
      'pas-de-tiers',
      'an imported style sheet of another site',
      { 'dist/_astro/main.css': '@import url(https://exemple.com/a.css);' },
    ],
    ['code-en-ligne', 'a style attribute', main('<p style="color:red">Rouge</p>')],
    ['code-en-ligne', 'a style element', page({ head: '<style>p{color:red}</style>' })],
    ['code-en-ligne', 'a script written in the page', main('<script>alert(1)</script>')],
    ['code-en-ligne', 'an import map', main('<script type="importmap">{"imports":{}}</script>')],
    ['code-en-ligne', 'a handler', main('<p onclick="alert(1)">Ici</p>')],
    ['code-en-ligne', 'a javascript address', main('<a href="javascript:alert(1)">Ici</a>')],
    [
      'code-en-ligne',
      'a data block that a title could close',
      main('<script type="application/json">["<!--<script>"]</script>'),
    ],
    ['code-en-ligne', 'a base element', page({ head: '<base href="/atlas/">' })],
    ['fictif', 'a page marked as made-up among real ones', page({ html: 'lang="fr" data-fictif' })],
    ['fictif', 'made-up pages without mark', { 'site.json': '{"atlas":{"fictif":true},"vigilances":[]}' }],
    ['fictif', 'content that does not say', { 'site.json': '{}' }],
    ['fictif', 'content that cannot be read', { 'site.json': '{' }],
    ['vigilances', 'content that does not say which countries', { 'site.json': '{"atlas":{"fictif":false}}' }],
    [
      'vigilances',
      'the page of a country under caution, silent',
      { 'dist/pays/mali/index.html': renderPage({ path: 'pays/mali/' }) },
    ],
    ['vigilances', 'a page that leads to it', { ...MALI, ...main('<a href="/atlas/pays/mali/#contenu">Mali</a>') }],
    [
      'vigilances',
      'the caution of another country',
      { ...MALI, ...main('<p data-vigilance="MR NE">À vérifier</p><a href="/atlas/pays/mali/">Mali</a>') },
    ],
    ['vigilances', 'a card for it', main('<ul><li data-pays="BJ ML">Programme</li></ul>')],
    [
      'vigilances',
      'a link after the prose',
      { ...MALI, ...main('<div class="prose"><div>Texte</div></div><a href="/atlas/pays/mali/">Mali</a>') },
    ],
    ['budget-ecoindex', 'a page with too many elements', main('<p>a</p>'.repeat(1200))],
    ['typographie', 'a straight apostrophe', main("<p>l'eau</p>")],
    ['typographie', 'a straight apostrophe as reference', main('<p>l&#39;<strong>eau</strong></p>')],
    ['typographie', 'three dots', main('<p>etc...</p>')],
    ['typographie', 'an ordinary space', main('<p>Budget : 3</p>')],
    ['typographie', 'no space', main('<p>Budget: 3</p>')],
    ['typographie', 'no space inside guillemets', main('<p>«mot»</p>')],
    [
      'sources',
      'a page of a document that the box leaves out',
      main(
        '<p>Guide 2020, p.\u00a026, 28-30</p><aside class="sources"><ul><li>Guide, CNCD, 2020, p.\u00a026, 28-29</li></ul></aside>',
      ),
    ],
    ['jonctions', 'no elision', main('<p>La fiche de <a href="#contenu">Angers</a></p>')],
    ['jonctions', 'a contraction left open', main('<p>la mairie de Le Havre</p>')],
    ['jonctions', 'a country without its article', main('<p>les contacts pour Maroc</p>')],
    ['jonctions', 'a day without its article', main('<p>depuis 11 février 2020</p>')],
    ['jonctions', 'a name said twice', main('<ul><li><a href="#contenu">Paris</a> Paris</li></ul>')],
    [
      'jonctions',
      'an element that repeats another',
      main('<p><a href="#contenu">Le Lamentin</a><small>Le Lamentin</small></p>'),
    ],
    ['jonctions', 'two marks', main('<p>Bénin, , Togo</p>')],
    ['jonctions', 'a slip in the title', page({ title: '<title>Partenaires de Angers</title>' })],
    [
      'jonctions',
      'a slip in the description',
      page({ description: '<meta name="description" content="Les partenaires de Évry">' }),
    ],
    ['jonctions', 'a slip that is only heard', main('<p><a href="#contenu" aria-label="vCard de Anne">vCard</a></p>')],
  ])('should report %s: %s', (rule, _, files) => {
    expect(rulesOf(files)).toEqual([rule]);
  });

  it.each<[string, Files]>([
    [
      'an address that the server decodes',
      { ...main('<a href="/atlas/%C3%A9tat/">État</a>'), 'dist/état/index.html': renderPage({ path: 'état/' }) },
    ],
    ['the top of the page', main('<a href="#top">Haut</a> <a href="#">Sommet</a>')],
    ['a query', main('<a href="/atlas/pays/?zone=sahel#liste">Sahel</a>')],
    ['the name of an old anchor', main('<a name="ici"></a><a href="#ici">Ici</a>')],
    ['a mail without recipient', main('<a href="mailto:?body=essai">Partager</a>')],
    ['an image that stands for the h1', page({ h1: '<h1><img src="/atlas/icones.svg" alt="Accueil"></h1>' })],
    ['a title in a drawing', main('<svg><title>Carte</title><g><title/></g></svg>')],
    ['a mark that says no', page({ html: 'lang="fr" data-fictif="false"' })],
    [
      'a foreign title in a sentence',
      main('<p>le livre de <cite lang="en">Ann</cite>, <span translate="no">Léa</span>, paru</p>'),
    ],
    [
      'a title, then its place',
      main('<p><a href="#contenu">Les Assises à Chartres</a><small>Chartres\u00a0· Japon</small></p>'),
    ],
    [
      'a country under caution that says so',
      { ...MALI, ...main('<p data-vigilance="ML NE">À vérifier</p><a href="/atlas/pays/mali/">Mali</a>') },
    ],
    [
      'a mention in the prose',
      { ...MALI, ...main('<div class="prose"><div>Au</div> <a href="/atlas/pays/mali/">Mali</a></div>') },
    ],
    ['names that a tool keeps', { ...MALI, ...main('<div data-pays="ML Mali;BJ Bénin"></div>') }],
    ['a country that is not under caution', main('<a href="/atlas/pays/benin/">Bénin</a><p data-pays="BJ">Carte</p>')],
    [
      'a figure of the past',
      {
        ...MALI,
        'dist/chiffres/index.html': renderPage({ path: 'chiffres/', main: '<a href="/atlas/pays/mali/">Mali</a>' }),
      },
    ],
    [
      'a page of a document that the box names',
      main(
        '<p>Guide 2020, p.\u00a026, 28-29</p><aside class="sources"><ul><li>Guide, CNCD, 2020, p.\u00a026-30</li></ul></aside>',
      ),
    ],
    ['code and English', main('<p><code>a : b...</code> <span lang="en">Who\'s who: a list</span></p>')],
    ['what a comment holds', main('<!-- <a href="/rien/">Rien</a> --> <p>a &lt; b</p>')],
  ])('should accept %s', (_, files) => {
    expect(messagesOf(files)).toEqual([]);
  });

  it.each<[string, string, Files]>([
    ['budget-ecoindex', 'a page with too many elements', main('<p>a</p>'.repeat(1200))],
    ['liens-internes', 'a full address of the site', main('<a href="https://exemple.fr/atlas/rien/">Rien</a>')],
    ['fragments', 'a full address of a place', main('<a href="https://exemple.fr/atlas/pays/#rien">Rien</a>')],
    ['titres-uniques', 'a title told apart once built', page({ title: '<title data-precise>Eau (chapitre)</title>' })],
    [
      'titres-uniques',
      'a description told apart once built',
      page({ description: '<meta name="description" content="Eau (chapitre)" data-precise>' }),
    ],
  ])('should warn of %s when an editor publishes, and stop the project’s own tests: %s', (rule, _, files) => {
    const found = (strict: boolean) =>
      checkFiles(files, { strict }).diagnostics.map((diagnostic) => [diagnostic.rule, diagnostic.severity]);
    expect(found(false)).toEqual([[rule, 'avertissement']]);
    expect(found(true)).toEqual([[rule, 'erreur']]);
  });

  it.each<[string, Files]>([
    ['a link to a page that is not there', main('<a href="/atlas/x/">X</a>')],
    ['a relative link to a page that is not there', main('<a href="../x/">X</a>')],
    ['a title that two pages have', page({ title: '<title>Page pays/</title>' })],
    ['an id given twice', main('<p id="a"></p><p id="a"></p>')],
    ['a handler', main('<p onclick="alert(1)">Ici</p>')],
  ])('should stop an editor’s publication too on %s', (_, files) =>
    expect(checkFiles(files, { strict: false }).diagnostics.map(({ severity }) => severity)).toEqual(['erreur']),
  );

  it('should refuse a folder without pages', () => {
    const rules = withFiles({ 'dist/robots.txt': '' }, (folder) =>
      checkSite(loadSite({ dist: `${folder}/dist` }), { strict: true }).diagnostics.map(({ rule }) => rule),
    );
    expect(rules).toContain('liens-comptes');
  });

  it('should report a home page that is too heavy', () => {
    const noise = Array.from({ length: 90_000 }, (_, index) =>
      (Math.imul(index, 2_654_435_761) >>> 0).toString(36),
    ).join('');
    expect(messagesOf({ 'dist/_astro/carte.js': `//${noise}` })).toEqual([]);
    expect(rulesOf({ 'dist/_astro/commun.js': `//${noise}` })).toContain('budget-poids');
  });

  it('should report a map that is too heavy with its base, the world having twice as much', () => {
    const noise = Array.from({ length: 4000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 0).toString(36));
    const base = `<svg xmlns="http://www.w3.org/2000/svg"><path id="fond" d="${noise.join('')}"/></svg>`;
    const map = (name: string): Files => ({
      ...main(`<svg class="carte-dessin"><use href="/atlas/cartes/${name}.svg#fond"/></svg>`),
      [`dist/cartes/${name}.svg`]: base,
    });
    expect(rulesOf(map('afrique'))).toEqual(['budget-carte']);
    expect(rulesOf(map('monde'))).toEqual([]);
  });

  it('should say once what many pages share, and name the first three', () => {
    const broken = (path: string) => renderPage({ path, main: '<a href="/atlas/x/">X</a> <a href="/atlas/x/">X</a>' });
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [`dist/${name}/index.html`, broken(`${name}/`)]),
    );
    expect(messagesOf(files)).toMatchInlineSnapshot(`
      [
        "« /atlas/x/ » (a href) : aucun fichier du site à cette adresse (4 fichiers : a/index.html, b/index.html, c/index.html…)",
      ]
    `);
  });

  it('should publish what a clerk wrote so, and say it', () => {
    const { diagnostics } = checkFiles(main('<p>la fête de Angers</p>'), { strict: false });
    expect(diagnostics).toMatchInlineSnapshot(`
      [
        {
          "hint": "dans un gabarit, passez le nom par src/contract/words/articles.ts ; dans un texte de l’export ou du guide, corrigez le texte",
          "location": {
            "file": "essai/index.html",
          },
          "message": "« d’ » attendu devant une voyelle ou un h muet, « la fête de Angers » trouvé",
          "rule": "jonctions",
          "severity": "avertissement",
        },
      ]
    `);
  });

  it('should list every page that shares a title', () => {
    expect(messagesOf(page({ title: '<title>Page pays/</title>' }))).toMatchInlineSnapshot(`
      [
        "titre propre à chaque page attendu, « Page pays/ » trouvé sur 2 pages : essai/index.html, pays/index.html",
      ]
    `);
  });
});
