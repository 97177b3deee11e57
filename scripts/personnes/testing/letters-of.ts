/**
 * The letters of a text, whatever they are written with, and the signs that part two thoughts: a reader of its own, which knows
 * nothing of the recogniser.
 */
export function lettersOf(text: string): string {
  const read = text
    .replace(/\\+u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%(?:25)*([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(?:amp;)*#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:amp;)*#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(?:amp;)*lt;/g, '<')
    .replace(/&(?:amp;)*gt;/g, '>')
    .replace(/&(?:amp;)*nbsp;/g, ' ');
  const letters = (one: string) =>
    one
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z@:!?]/g, '');
  return `${letters(read)} ${letters(read.replace(/<[^>]*>/g, ''))}`;
}
