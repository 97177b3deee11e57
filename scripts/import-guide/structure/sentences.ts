/** Abbreviations whose dot ends no sentence. */
const DOTS = /(?:\b(?:M|Mme|Dr|Pr|St|art|cf|etc|ex|v|p|no|n°|Rép|Ass|L|env)\.|\b\p{Lu}\.)$/u;

/** Cuts a text into sentences: at a full stop, a question or exclamation mark followed by a capital or a quote. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…][»”)\]\u00A0 ]*\s+(?=[«\p{Lu}\d])/gu)) {
    const end = match.index + match[0].length;
    if (DOTS.test(text.slice(from, match.index + 1))) continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== '');
}
