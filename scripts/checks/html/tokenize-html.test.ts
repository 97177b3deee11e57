import { describe, expect, it } from 'vitest';
import { tokenizeHtml } from './tokenize-html.ts';

/** What the visitor hears, on one line: `<a href=/x/> text </a>`. */
function hear(html: string): string {
  const heard: string[] = [];
  tokenizeHtml(html, {
    open: (tag, attributes) =>
      heard.push(`<${[tag, ...attributes.names.map((name) => `${name}=${attributes.get(name)}`)].join(' ')}>`),
    close: (tag) => heard.push(`</${tag}>`),
    text: (text) => heard.push(text),
  });
  return heard.join('');
}

describe('tokenizeHtml(html, visitor)', () => {
  it.each([
    ['<P CLASS="a b" hidden>x</P>', '<p class=a b hidden=>x</p>'],
    ["<a href='/x/?a=1&amp;b=2' >l&#39;eau &amp; l&#x27;air</a>", "<a href=/x/?a=1&b=2>l'eau & l'air</a>"],
    ['<a href=/x/>x</a>', '<a href=/x/>x</a>'],
    ['<br><img src=a />', '<br></br><img src=a></img>'],
    ['<svg><path d="M0"/><title/>x</svg><div/>y', '<svg><path d=M0></path><title></title>x</svg><div>y'],
    ['<script>if (a < b) "</p>"</script>', '<script>if (a < b) "</p>"</script>'],
    ['<title>a &lt;b> <i></title>', '<title>a <b> <i></title>'],
    ['5 < 6 <!-- <p> --> & <!doctype html>7', '5 < 6  & 7'],
    ['a<!-->b<!--->c<!-- -- --!>d', 'abcd'],
    ['<p title="a > b">x', '<p title=a > b>x'],
    ['x<p class="never closed', 'x'],
  ])('should read %s', (html, heard) => {
    expect(hear(html)).toBe(heard);
  });
});
