/**
 * Any text as an MDX expression that holds nothing but a string: `{"l’eau {potable} <br>"}`. The one form in which text
 * from outside neither runs, nor breaks the build, nor changes on its way (property test: mdx.test.ts).
 */
export function renderText(text: string): string {
  return `{${JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) => (character === '\u2028' ? '\\u2028' : '\\u2029'))}}`;
}

/** An element with text attributes; attribute names come from the code, never from data. */
export function renderElement(name: string, attributes: Record<string, string>, children: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}=${renderText(value)}`);
  return `<${name}${list.join('')}>${children}</${name}>`;
}
