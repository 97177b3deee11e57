import { describe, expect, it } from 'vitest';
import { parseHeaders } from '../../dev/serve/start-server.ts';
import { renderFrameRules } from './frame-rules.ts';

describe('renderFrameRules(entries)', () => {
  const headersOf = parseHeaders(renderFrameRules(['index.html', '404.html', 'pays/', 'integrer/', 'robots.txt']));

  it.each([
    ['/', 'DENY'],
    ['/404.html', 'DENY'],
    ['/pays/benin/', 'DENY'],
    ['/integrer/pays/benin/', undefined],
  ])('%s → %s', (path, value) => {
    expect(headersOf(path)['x-frame-options']).toBe(value);
  });
});
