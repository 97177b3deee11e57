import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROTOTYPE_WORDS, STRANGE_NAMES } from '../samples/texts.ts';

/** The file that a text would write, in the current folder, if it ran as code while the site is built. */
const PREUVE = 'fuzz-execution.txt';

/** Whether one did, in a process whose current folder is this one; the trace is removed. */
export function ran(folder: string): boolean {
  const path = join(folder, PREUVE);
  const found = existsSync(path);
  rmSync(path, { force: true });
  return found;
}

const RUN = `globalThis.process.getBuiltinModule('fs').writeFileSync('${PREUVE}','x')`;

/** Texts that some reader, template, table or terminal takes for more than a text. */
export const INJECTIONS: readonly string[] = [
  // MDX and JSX
  `{${RUN}}`,
  `{(() => { ${RUN} })()}`,
  `export const x = ${RUN}`,
  `import fs from 'fs'`,
  '<Composant {...props} />',
  '{/* commentaire',
  `\${${RUN}}`,
  '---\ntitre: autre\n---',
  '`{',
  // HTML
  '<script>alert(1)</script>',
  '</script><script src=//mal.example></script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '<!--<script>',
  ']]>',
  '</title></head><body onload=alert(1)>',
  '<iframe srcdoc="<b>x">',
  '<base href=//mal.example>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3c;img src=x onerror=alert(1)&#x3e;',
  // Markdown
  '[lien](javascript:alert(1))',
  '[lien](https://)',
  '[lien](mailto:rien)',
  '![image](https://mal.example/x.png)',
  '# titre\n\n#### titre',
  // Templates and placeholders
  '{{7*7}}',
  '<%= 7 %>',
  '{contact}',
  '{titre}',
  '$&$1$`',
  '%s%n%x',
  // Terminals, tables, headers
  '\u001b[31mrouge\u001b[0m',
  '\u001b]0;titre\u0007',
  '\r\nX-Injecte: 1',
  '=HYPERLINK("https://mal.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '"guillemets","et, virgules"\n"ligne"',
  // Paths and addresses
  '../../../etc/passwd',
  '..\\..\\windows',
  '/absolu',
  'a/b/c',
  'CON',
  'a\u0000b',
  'https://cooperation-decentralisee.example/page-absente/',
  'https://a.example/%zz',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'mailto:a@b.example?subject=x',
  // Letters
  'e'.concat('\u0301'.repeat(400)),
  '\u202Edroite à gauche',
  '\uFEFF\u200B\u2060',
  '\uD800',
  '\u2028\u2029',
  'ﷺ'.repeat(40),
  'x'.repeat(100_000),
  'mot '.repeat(20_000),
  ' ',
  '',
  ...PROTOTYPE_WORDS,
  ...STRANGE_NAMES,
];
