import { describe, expect, it } from 'vitest';
import { closeDocument } from './page-file.ts';

describe('closeDocument(html)', () => {
  it.each([
    [
      'a script after the end',
      '<html><body><p>a</p> </body></html><script src="/a.js"></script>',
      '<html><body><p>a</p> <script src="/a.js"></script></body></html>',
    ],
    ['nothing after it', '<html><body></body></html>', '<html><body></body></html>'],
    ['no end at all', '<p>a</p><script src="/a.js"></script>', '<p>a</p><script src="/a.js"></script>'],
  ])('should leave no script outside: %s', (_name, html, closed) => expect(closeDocument(html)).toBe(closed));
});
