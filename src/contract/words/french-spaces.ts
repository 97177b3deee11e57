const NBSP = '\u00A0';

/** Puts no-break spaces where French typography wants them: before `; : ! ? »` and after `«`. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ ([;:!?»])/g, `${NBSP}$1`).replaceAll('« ', `«${NBSP}`);
}
