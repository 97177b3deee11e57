import { findDefects, findOverflow } from '../../scripts/conformite/find-defects.ts';
import type { BuiltSite } from './built-site.ts';

/** How pages are looked at. */
interface Regard {
  width: number;
  /** Size of the letters, where it is not that of the page. */
  letters?: string;
  /** Size of the letters, in pixels, as a browser is set to: what styles say of widths in letters follows it. */
  police?: number;
  /** Whether what the pages run runs. */
  scripts?: boolean;
}

/** Frames at once: each waits for its files. */
const FRAMES = 3;
const NOT_RUN = /^Blocked script execution in .* because the document's frame is sandboxed/;

/**
 * Looks at pages one after the other, each in a frame of one page: opening each as a page of its own asks three times as much
 * of the machine. @param site opened with `isFramed`
 * @returns what stands beyond the edge (10.11) and the defects that `findDefects` tells, a line each
 */
export async function lookAtPages(site: BuiltSite, paths: readonly string[], regard: Regard): Promise<string[]> {
  const { page, context, complaints } = await site.open();
  if (regard.police) {
    const session = await context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: regard.police } });
  }
  const shell = `${site.address}cadres`;
  await page.route(shell, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Cadres' }));
  await page.goto(shell);
  await page.unrouteAll();
  const looks = [findOverflow, findDefects].map(String) as [string, string];
  const found = await page.evaluate(lookInFrames, { ...regard, paths, looks, frames: FRAMES, base: site.address });
  await context.close();
  complaints.splice(0, Infinity, ...complaints.filter((text) => !NOT_RUN.test(text)));
  return found;
}

interface Order extends Regard {
  paths: readonly string[];
  looks: readonly [overflow: string, defects: string];
  frames: number;
  base: string;
}

/** Runs in the page that holds the frames. */
async function lookInFrames({ paths, looks, frames, base, width, letters, scripts }: Order): Promise<string[]> {
  // Both are written for the document that they run in: here its name is that of the frame's.
  const [overflowOf, defectsOf] = looks.map((look) => new Function('document', `return (${look})()`)) as [
    (document: Document) => ReturnType<typeof findOverflow>,
    (document: Document) => ReturnType<typeof findDefects>,
  ];
  const found: string[] = [];
  const left = [...paths];
  const look = async () => {
    const frame = document.createElement('iframe');
    if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin');
    // Laid out, never painted.
    frame.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${width}px; height: 800px; border: 0; visibility: hidden`;
    document.body.append(frame);
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      await new Promise((done) => {
        frame.onload = done;
        frame.src = base + path;
      });
      const shown = frame.contentDocument;
      if (shown?.URL !== base + path || frame.contentWindow?.innerWidth !== width) {
        found.push(`${path} not shown`);
        continue;
      }
      if (letters) shown.documentElement.style.fontSize = letters;
      const overflow = overflowOf(shown);
      if (overflow) found.push(`${path} 10.11 ${overflow}`);
      for (const { critere, ou } of defectsOf(shown)) found.push(`${path} ${critere} ${ou}`);
    }
  };
  await Promise.all(Array.from({ length: frames }, look));
  return found;
}
