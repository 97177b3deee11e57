import type { PointProperties } from '../../contract/maps/explorer-data.ts';

/** More lines than that do not fit a popup: it says how many are left, closer zooms part them. */
const MAX_LINES = 12;

function createLine({ titre, href, detail }: PointProperties): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = titre;
  line.append(link);
  if (detail) line.append(` — ${detail}`);
  return line;
}

/** The places of a point, each with a link to its page. Data only ever becomes text. */
export function createPopupContent(places: readonly PointProperties[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'carte-lieux';
  list.append(...places.slice(0, MAX_LINES).map(createLine));
  const left = places.length - MAX_LINES;
  if (left > 0) {
    const rest = document.createElement('li');
    rest.textContent = left > 1 ? `et ${left} autres lieux` : 'et 1 autre lieu';
    list.append(rest);
  }
  return list;
}
