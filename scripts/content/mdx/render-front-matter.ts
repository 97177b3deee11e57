/**
 * YAML front matter in which every value is JSON on one line: no text can end it, be read as a date, or lose a zero.
 * Keys come from the code, never from data. Undefined values are left out.
 */
export function renderFrontMatter(data: Record<string, unknown>): string {
  const lines = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${toYamlJson(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}

/** JSON that YAML reads back as itself: what JSON lets stand bare and YAML does not is escaped. */
function toYamlJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
