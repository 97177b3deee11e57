import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { withFiles } from '../testing/mini-site.ts';
import { loadSubjects } from './load-subjects.ts';
import { nameSubjects } from './name-subjects.ts';

const CONTENT = {
  'collectivites.json': JSON.stringify([
    { id: 'C-1', slug: 'essai-c-1', nom: 'Essai', site: 'https://a.example/rien/', reseaux: ['A', 'B'], pays: ['BJ'] },
  ]),
  'pays.json': JSON.stringify([{ code: 'BJ', slug: 'benin', programmes: ['un-programme', 'un-autre-programme'] }]),
  'pays/benin.mdx':
    '---\n# data/guide/pays/bj-benin.md\nnom: "Bénin"\nliens: [{"titre":"Un","url":"https://a.example/x"}]\n---\n',
};

/** Record and field that a diagnostic of this page is given. */
function locate(file: string, rule: string, message: string) {
  const diagnostic: Diagnostic = { rule, severity: 'erreur', message, hint: '', location: { file } };
  const [named] = withFiles(CONTENT, (folder) => nameSubjects([diagnostic], loadSubjects(folder)));
  return [named?.location.record, named?.location.field];
}

describe('nameSubjects(diagnostics, subjectOf)', () => {
  it.each([
    [
      'collectivites/essai-c-1/index.html',
      'liens-internes',
      '« https://a.example/rien/ » (a href) : aucun fichier',
      ['collectivité C-1', 'site'],
    ],
    ['collectivites/essai-c-1/projets/page/2/index.html', 'budget-ecoindex', '', ['collectivité C-1', 'reseaux (2)']],
    ['integrer/collectivites/essai-c-1/index.html', 'titres-uniques', '« Essai »', ['collectivité C-1', 'nom']],
    [
      'pays/benin/index.html',
      'liens-internes',
      '« https://a.example/x » (a href)',
      ['data/guide/pays/bj-benin.md', 'liens · n° 1 · url'],
    ],
    ['pays/benin/index.html', 'budget-ecoindex', '', ['data/guide/pays/bj-benin.md', 'programmes (2)']],
    ['pays/benin/index.html', 'ids-uniques', 'aucune citation', ['data/guide/pays/bj-benin.md', undefined]],
    ['collectivites/index.html', 'budget-ecoindex', '', [undefined, undefined]],
    ['constructor/index.html', 'budget-ecoindex', '', [undefined, undefined]],
  ])('should say of %s (%s) where it comes from', (file, rule, message, place) =>
    expect(locate(file, rule, message)).toEqual(place),
  );
});
