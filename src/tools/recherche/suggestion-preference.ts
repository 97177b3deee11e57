/** The name of the choice that a person made on this device: kept there, sent nowhere. */
const NAME = 'suggestions';

/** Are suggestions wanted? Yes, unless a person said no on this device. */
export function wantsSuggestions(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'non';
  } catch {
    return true;
  }
}

/** Told to the document when the choice changes. */
export const CHANGED = 'suggestions';

/** Remembers the choice, where the browser lets a page remember anything, and tells the search boxes of the page. */
export function rememberSuggestions(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'non');
  } catch {
    // No memory on this device: suggestions stay as they are.
  }
  document.dispatchEvent(new CustomEvent(CHANGED));
}
