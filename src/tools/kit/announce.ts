/** Says something to screen readers, in a region that this module adds to the page on first use. */
export function announce(text: string): void {
  // What waits to be said was there before, and would take the place of these words.
  clearTimeout(waiting);
  const region = findRegion();
  // The same words twice in a row would not be said again.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}

/** Who types is left alone until they stop for this long. */
const SILENCE_MS = 700;

let waiting: ReturnType<typeof setTimeout> | undefined;
let said = '';

/** Says what stands once somebody stops acting: of what changes at each key only the last is said, and once. */
export function announceSoon(text: string): void {
  clearTimeout(waiting);
  findRegion();
  waiting = setTimeout(() => {
    if (text !== '' && text !== said) announce(text);
    said = text;
  }, SILENCE_MS);
}

/** Adds the region ahead of the first announcement: one added together with its text is not read. */
export function prepareAnnouncements(): void {
  findRegion();
}

let region: HTMLElement | undefined;

function findRegion(): HTMLElement {
  if (region) return region;
  region = document.createElement('p');
  region.className = 'invisible annonce';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}
