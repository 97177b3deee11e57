import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { Element } from '../structure/element.ts';
import type { Box } from '../structure/read-boxes.ts';
import type { Prose } from '../structure/render-body.ts';

const ABOUT = /^(?:le|ce|cette|la) (?:projet|programme|cooperation de long terme)\b|^le projet repond/;
const HEADING = /\b(?:programme|projet)\b/;

/**
 * Gives each box the paragraphs that describe it: those between a heading that names a programme and the box, and those
 * right after the box that begin with « Le projet… ». They leave the prose of the section.
 */
export function takeDescriptions(
  prose: readonly Prose[],
  boxes: readonly Box[],
  elements: readonly Element[],
): { prose: Prose[]; boxes: { box: Box; prose: Prose[] }[] } {
  const place = new Map(elements.map((element, at) => [element, at]));
  const placeOf = (element: Element): number => place.get(element) ?? -1;
  const taken = new Set<Prose>();
  const described = boxes.map((box) => {
    const at = placeOf(box.head);
    const before = takeBefore(
      prose.filter(({ element }) => placeOf(element) < at && placeOf(element) >= 0),
      at,
      boxes,
      placeOf,
    );
    const end = Math.max(at, ...box.fields.map(({ element }) => placeOf(element)));
    const after = takeAfter(prose.filter(({ element }) => placeOf(element) > end));
    const own = [...before, ...after].filter((one) => !taken.has(one));
    for (const one of own) taken.add(one);
    return { box, prose: own };
  });
  return { prose: prose.filter((one) => !taken.has(one)), boxes: described };
}

/** Back from the box to the nearest heading, if that heading names a programme and no other box stands between. */
function takeBefore(
  prose: readonly Prose[],
  at: number,
  boxes: readonly Box[],
  placeOf: (element: Element) => number,
): Prose[] {
  const from = prose.findLastIndex(({ kind }) => kind === 'titre');
  const heading = prose[from];
  if (heading === undefined || !HEADING.test(foldText(heading.text))) return [];
  const start = placeOf(heading.element);
  if (boxes.some(({ head }) => placeOf(head) > start && placeOf(head) < at)) return [];
  return prose.slice(from);
}

function takeAfter(prose: readonly Prose[]): Prose[] {
  if (prose[0]?.kind !== 'paragraphe' || !ABOUT.test(foldText(prose[0].text))) return [];
  const end = prose.findIndex(({ kind }, at) => at > 0 && kind !== 'puce');
  return prose.slice(0, end === -1 ? prose.length : end);
}
