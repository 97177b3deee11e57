import { describe, expect, it } from 'vitest';
import { urlSchema } from './url.ts';

describe('urlSchema', () => {
  it.each(['https://www.exemple.fr', 'http://exemple.fr/a?b=c#d', 'HTTPS://exemple.fr', 'https://münchen.de/é'])(
    'accepts %s',
    (url) => expect(urlSchema.safeParse(url).success).toBe(true),
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://exemple.fr',
    'https://user:pass@exemple.fr',
    'https://user@exemple.fr',
    'https:exemple.fr',
    'https://localhost',
    'https://exemple.fr/"onclick',
    'https://exemple.fr/ x',
    ' javascript:x',
    'java\nscript:x',
    'www.exemple.fr',
    `https://exemple.fr/${'x'.repeat(2000)}`,
  ])('refuses %j, once', (url) => expect(urlSchema.safeParse(url).error?.issues).toHaveLength(1));
});
