/** Who types pauses less than this between two letters: what is looked up waits for the pause. */
const PAUSE_MS = 250;

/** Letters from which pages are looked for. */
export const LETTRES_PAGE = 3;

/**
 * Calls back with what a field holds once somebody stops typing, if it is long enough.
 * @param begin called at each letter, before the pause, with whether anything will be looked up
 * @returns what forgets the call that waits
 */
export function onPause(
  input: HTMLInputElement,
  letters: number,
  look: () => void,
  begin: (isLongEnough: boolean) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  input.addEventListener(
    'input',
    () => {
      cancel();
      const isLongEnough = input.value.trim().length >= letters;
      begin(isLongEnough);
      if (isLongEnough) timer = setTimeout(look, PAUSE_MS);
    },
    { signal },
  );
  return cancel;
}

/** Acts at once, or when the pointer lets go: what is pressed must not move under it. */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) act();
  else addEventListener('mouseup', () => setTimeout(act), { once: true });
}
