import fc from 'fast-check';
import { evaluate } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkMdx } from './check-mdx.ts';
import { renderFrontMatter } from './render-front-matter.ts';
import { renderElement, renderProse, renderText } from './render-prose.ts';

type Props = Record<string, unknown>;
/** A JSX runtime that gives the text of a tree, attributes in brackets. */
const jsx = (type: unknown, props: Props): unknown =>
  typeof type === 'function'
    ? type(props)
    : [type === 'p' || typeof type === 'symbol' ? '' : `<${String(type)}>`, props.title ?? '', props.children];
const flatten = (value: unknown): string =>
  Array.isArray(value) ? value.map(flatten).join('') : value == null ? '' : String(value);

/** Runs MDX through the engine of the site and gives the text that a reader would see. */
async function readMdx(source: string): Promise<string> {
  const { default: Content } = (await evaluate(source, {
    Fragment: Symbol('fragment'),
    jsx,
    jsxs: jsx,
    features: { frontmatter: true },
  } as never)) as { default: (props: Props) => unknown };
  return flatten(Content({}));
}

const NASTY = [
  '{process.exit(1)}',
  '{globalThis.ran = true}',
  'export const x = 1',
  'import de matériel médical',
  '<br>',
  '<a@b.fr>',
  '<5000 €',
  '<!-- caché -->',
  '---',
  'a\n---\nb',
  '1998. Signature',
  '~12~',
  '[x]: https://exemple.fr',
  '<script>alert(1)</script>',
  '`code`',
  '**gras**',
  '{...spread}',
  '\\',
  '\\n',
  '"',
  "'",
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0085',
  '\uFEFF',
  'l’œuvre — 50 %',
  '*/ }',
  '</p>',
  '{"',
  '"}',
  ['$', '{1}'].join(''),
  '&lt;',
  '&amp;',
  '# titre',
  '- liste',
  '| a | b |\n|---|---|',
];
const anyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 5 })
    .map((parts) => parts.join('')),
);

describe('text in generated MDX', () => {
  it('should reach the page as itself, whatever it is, and never run', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const source = renderElement('p', {}, renderText(text));
        expect(checkMdx(source)).toEqual([]);
        expect(await readMdx(source)).toBe(text);
      }),
      { numRuns: 1500, examples: NASTY.map((text) => [text]) },
    );
    expect((globalThis as Props).ran).toBeUndefined();
  });

  it('should reach an attribute as itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await readMdx(renderElement('p', {}, renderElement('abbr', { title: text }, renderText('x'))))).toBe(
          `<abbr>${text}x`,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('should reach front matter as itself, keys in their order', () => {
    fc.assert(
      // Front matter is read without the keys that reach an object's prototype.
      fc.property(anyText, fc.jsonValue().filter(isHarmless), (text, value) => {
        const source = `${renderFrontMatter({ titre: text, valeur: value })}\n`;
        const [, header = ''] = source.split(/^---$/m);
        expect(parse(header)).toEqual(JSON.parse(JSON.stringify({ titre: text, valeur: value })));
        expect(checkMdx(source)).toEqual([]);
      }),
      { numRuns: 1500, examples: NASTY.map((text): [string, string] => [text, text]) },
    );
  });
});

const isHarmless = (value: unknown): boolean => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value));

describe('renderProse(markdown)', () => {
  it('should give MDX that holds only HTML elements and strings, whatever the prose', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (blocks) => {
        expect(checkMdx(renderProse(blocks.join('\n\n')))).toEqual([]);
      }),
      { numRuns: 1500, examples: NASTY.map((text) => [[text]]) },
    );
  });

  it.each([
    ['## Par où commencer', '<h2 id={"t-par-ou-commencer"}>{"Par où commencer"}</h2>'],
    ['# Titre', '<h2 id={"t-titre"}>{"Titre"}</h2>'],
    ['un **mot** et *un autre*', '<p>{"un "}<strong>{"mot"}</strong>{" et "}<em>{"un autre"}</em></p>'],
    ['- un\n- deux', '<ul><li>{"un"}</li><li>{"deux"}</li></ul>'],
    ['[AFD](https://www.afd.fr)', '<p><a href={"https://www.afd.fr"}>{"AFD"}</a></p>'],
    ['[piège](javascript:alert(1))', '<p>{"piège"}</p>'],
    ['[nulle part](https://)', '<p>{"nulle part"}</p>'],
    ['[personne](mailto:pas-une-adresse)', '<p>{"personne"}</p>'],
    ['[bureau](mailto:a@b.fr)', '<p><a href={"mailto:a@b.fr"}>{"bureau"}</a></p>'],
    [
      '### Trois\n## Deux\n### Trois',
      '<h2 id={"t-trois"}>{"Trois"}</h2>\n\n<h2 id={"t-deux"}>{"Deux"}</h2>\n\n<h3 id={"t-trois-2"}>{"Trois"}</h3>',
    ],
    ['un {accolade} <b>balise</b>', '<p>{"un {accolade} "}{"<b>"}{"balise"}{"</b>"}</p>'],
    ['export const x = 1', '<p>{"export const x = 1"}</p>'],
  ])('should turn %j into %s', (markdown, mdx) => expect(renderProse(markdown)).toBe(mdx));

  it('should explain an abbreviation the first time that it stands, and not within a word', () => {
    const sigles = new Map([['AFD', { developpe: 'Agence française de développement' }]]);
    expect(renderProse('L’AFD aide. L’AFDX non. AFD encore.', sigles)).toBe(
      '<p>{"L’"}<abbr title={"Agence française de développement"}>{"AFD"}</abbr>{" aide. L’AFDX non. "}{"AFD"}{" encore."}</p>',
    );
  });

  it('should say the language of what an abbreviation stands for, when it is not French', () => {
    const sigles = new Map([['BIM', { developpe: 'Building Information Modeling', langue: 'en' as const }]]);
    expect(renderProse('Le BIM.', sigles)).toBe(
      '<p>{"Le "}<abbr lang={"en"} title={"Building Information Modeling"}>{"BIM"}</abbr>{"."}</p>',
    );
  });
});

describe('checkMdx(source)', () => {
  it.each([
    ["import x from 'y'", 'mdxjsEsm is not allowed'],
    ['export const x = 1', 'mdxjsEsm is not allowed'],
    ['{1 + 1}', 'expression that is not a string: {1 + 1}'],
    ['<p {...props}>{"x"}</p>', 'attributes that are spread'],
    ['<p id={x}>{"x"}</p>', 'attribute id that is not a string literal'],
    ['<p onclick={"x"}>{"x"}</p>', 'attribute onclick'],
    ['<Danger />', '<Danger> is not an HTML element'],
    ['{`a`}', 'expression that is not a string: {`a`}'],
    ['texte nu', 'paragraph is not allowed'],
  ])('should refuse %j', (source, finding) => expect(checkMdx(source)).toContain(finding));
});
