import { describe, expect, it } from 'vitest';
import { freeMemory } from '../../lib/free-memory.ts';
import { readPage } from './read-page.ts';
import type { ReadPage } from './site-facts.ts';

const addressesOf = ({ references }: ReadPage) => references.map(({ address }) => address);
const joinsOf = ({ joinIssues }: ReadPage) => joinIssues.map(({ kind }) => kind);
const forbiddenOf = ({ forbiddenCode }: ReadPage) => forbiddenCode.map(({ kind, example }) => `${kind} ${example}`);

describe('readPage(file, html)', () => {
  it.each<[string, (page: ReadPage) => unknown, unknown]>([
    ["<a href='/x/?a=1&amp;b=2&copy=3' >x</a>", addressesOf, ['/x/?a=1&b=2&copy=3']],
    ['<A HREF=/x/>x</A>', addressesOf, ['/x/']],
    ['<a title="a > b" href="/x/" href="/y/">x</a>', addressesOf, ['/x/']],
    ['<svg><filter><feImage href="/x.png"/></filter></svg>', addressesOf, ['/x.png']],
    ['<!--><a href=/a/>a</a><!-- <a href=/b/> --!><a href=/c/>', addressesOf, ['/a/', '/c/']],
    ['<script>if (a < b) "<a href=/x/>"</script>', forbiddenOf, ['script if (a < b) "<a href=/x/>"']],
    ['<title>l&#39;eau &lt;b> <i></title>', ({ titles }) => titles, ["l'eau <b> <i>"]],
    ['<svg><title>Carte</title></svg><h1>5 < 6 &amp; <b>7</b><br></h1>', ({ h1s }) => h1s, ['5 < 6 & 7']],
    ['<div><svg><path d="M0"/><g></g></svg><br><p>x</div>', ({ elements }) => elements, 4],
    ['x<p id="never closed', ({ ids }) => ids, []],
    ['<p><a href="/m/">a@<wbr>essai.example</a> <a href="/x/">essai.example</a></p>', joinsOf, []],
    ['<p>Angers <a href="/x/">Angers</a></p>', joinsOf, ['doublon']],
  ])('should read %s', (html, read, facts) => {
    expect(read(readPage('index.html', html))).toEqual(facts);
  });

  it('should keep nothing of a page but its facts', () => {
    const texts = '<meta name="description" content="Une phrase assez longue"><title>Un titre assez long</title>';
    const body =
      '<h1 id="un-titre-assez-long">Un titre assez long</h1><p title="Une phrase qui dit de Angers">de Angers</p>';
    const links =
      '<a href="/pays/benin/programmes/" data-pays="BJ TG">Bénin</a><p style="color:red">Un texte assez long</p>';
    const map = '<svg class="carte-dessin"><use href="/cartes/france.svg#france"/></svg>';
    const pages: ReadPage[] = [];
    freeMemory();
    const before = process.memoryUsage().heapUsed;
    for (let rank = 0; rank < 40; rank++) {
      const html = Buffer.from(`${texts}${body}${links}${map}<!--${'é'.repeat(500_000)}${rank}-->`).toString();
      pages.push(readPage(`pays/${rank}/index.html`, html));
    }
    freeMemory();
    expect(pages).toHaveLength(40);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
  });
});
