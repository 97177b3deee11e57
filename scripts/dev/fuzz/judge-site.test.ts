import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, withFiles } from '../../checks/testing/mini-site.ts';
import { type Findings, judgeBuild } from './judge-site.ts';
import type { BuildResult } from './run-build.ts';

const page = (h1: string, main = '') => `<html><body><h1>${h1}</h1><main>${main}</main></body></html>`;
const report = (atlas: object[] = [], guide: object[] = []) =>
  JSON.stringify({ atlas: { diagnostics: atlas }, guide: { diagnostics: guide } });

const ATLAS = {
  collectivites: [{ id: 'C-1' }],
  partenaires: [{ id: 'F-1' }],
  cooperations: [{ id: 'K-1' }],
  projets: [{ id: 'P-1' }],
};

/** A build that is right. */
const RIGHT: Files = {
  'contenu/rapport.json': report(),
  'contenu/collectivites.json': '[{"id":"C-1","slug":"a-c-1","nom":"A & B","cooperations":["K-1"]}]',
  'contenu/partenaires.json': '[{"id":"F-1","slug":"f-1","nom":"F"}]',
  'contenu/cooperations.json': '[{"id":"K-1"}]',
  'contenu/projets.json': '[{"id":"P-1","slug":"p-1","titre":"P"}]',
  'contenu/guide/un.mdx': '---\n# data/guide/parties/un.md\ntitre: "Un"\n---\n',
  'site/collectivites/a-c-1/index.html': page('A &amp; B', '<ul><li>F</li></ul>'),
  'site/partenaires/f-1/index.html': page('F'),
  'site/projets/p-1/index.html': page('P'),
  'site/guide/un/index.html': page('Un'),
};

function judge(
  changes: Files,
  { status = 0, sortie = '0 erreur(s), 0 avertissement(s)', marques = ['Fuzzmarque'] } = {},
) {
  return withFiles({ ...RIGHT, ...changes }, (folder): Findings => {
    const result: BuildResult = {
      cas: { nom: 'essai', atlas: JSON.stringify(ATLAS), guide: { 'parties/un.md': '' } },
      status,
      root: folder,
      sortie,
      secondes: 1,
      site: join(folder, 'site'),
      contenu: join(folder, 'contenu'),
    };
    return judgeBuild(result, { marques });
  });
}

const kindsOf = (findings: Findings) =>
  Object.entries(findings).flatMap(([kind, list]) => (list.length > 0 ? [kind] : []));

describe('judgeBuild(result, secrets)', () => {
  it('should find nothing in a build that is right', () => expect(kindsOf(judge({}))).toEqual([]));

  it.each<[string, string, Files]>([
    ['pertes', 'a record without page', { 'contenu/projets.json': '[{"id":"P-1","slug":"ailleurs","titre":"P"}]' }],
    ['pertes', 'a record that neither list has', { 'contenu/partenaires.json': '[]' }],
    ['pertes', 'a page that bears another name', { 'site/projets/p-1/index.html': page('Autre') }],
    ['pertes', 'a coopération on no page', { 'site/collectivites/a-c-1/index.html': page('A &amp; B') }],
    ['pertes', 'a section whose page is another’s', { 'site/guide/un/index.html': page('Lexique') }],
    ['pertes', 'a section without page', { 'contenu/guide/un.mdx': '' }],
    ['executions', 'a handler', { 'site/index.html': page('A', '<p onclick="x()">') }],
    ['executions', 'a script in the page', { 'site/index.html': page('A', '<script>x()</script>') }],
    ['executions', 'a script of another site', { 'site/index.html': page('A', '<script src="//a.example/x.js">') }],
    ['executions', 'an address that runs', { 'site/index.html': page('A', '<a href=" javascript:x()">') }],
    ['executions', 'a frame', { 'site/index.html': page('A', '<iframe src="/x/">') }],
    ['executions', 'a trace left by a text', { 'fuzz-execution.txt': 'x' }],
    ['fuites', 'somebody in a page', { 'site/index.html': page('Fuzzmarque') }],
    ['fuites', 'somebody in any other file', { 'site/contacts/contacts.json': '["Fuzzmarque"]' }],
  ])('should find %s: %s', (kind, _, changes) => expect(kindsOf(judge(changes))).toEqual([kind]));

  it('should accept what the report names', () => {
    const diagnostic = (location: object) => ({ rule: 'x', severity: 'erreur', message: '', hint: '', location });
    const said = report([diagnostic({ record: 'partenaire F-1' })], [diagnostic({ file: '/tmp/x/parties/un.md' })]);
    const changes = { 'contenu/rapport.json': said, 'contenu/partenaires.json': '[]', 'contenu/guide/un.mdx': '' };
    expect(kindsOf(judge(changes))).toEqual([]);
  });

  it.each([
    ['a build that stopped', { status: 1 }],
    ['errors of its own checks', { sortie: '2 erreur(s), 0 avertissement(s)' }],
  ])('should find arrets: %s', (_, outcome) => expect(kindsOf(judge({}, outcome))).toEqual(['arrets']));

  it('should find fuites on the console', () =>
    expect(kindsOf(judge({}, { sortie: '0 erreur(s)\nFuzzmarque' }))).toEqual(['fuites']));
});
