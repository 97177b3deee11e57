import { describe, expect, it } from 'vitest';
import { renderPage, withFiles } from './testing/mini-site.ts';
import { validateHtml } from './validate-html.ts';

const rulesOf = (html: string) =>
  withFiles({ 'dist/index.html': html }, (folder) => validateHtml(`${folder}/dist`)).then((diagnostics) =>
    diagnostics.map(({ rule }) => rule),
  );

describe('validateHtml(dist)', () => {
  it('should accept a good page', async () => {
    expect(await rulesOf(renderPage({ path: '', main: '<svg><path d="M0 0"/></svg><p>a > b</p>' }))).toEqual([]);
  });

  it('should report elements that stand where they may not', async () => {
    expect(await rulesOf(renderPage({ path: '', main: '<h2><span><div>a</div></span></h2>' }))).toContain(
      'html-valide/element-permitted-content',
    );
  });
});
