import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import { withText } from './field-lines.ts';
import { isCapitals, sectionNumber, withoutNumber } from './line-kind.ts';
import { endsOpen, endsSentence } from './line-shape.ts';
import type { HeadingContext } from './split-headings.ts';

/** « CONTACTS », « PROGRAMME », « PROJET » in the capitals of a heading, then something else. */
const LABEL = /^\s*(?:contacts?|programme|projet)(?=\s+[\p{L}«])/iu;
/** « … le moment venu. CONTACTS »: the heading of a list at the end of the text above. */
const LABEL_AT_END = /(?<=\S)\s+(contacts?)\s*$/iu;
/** The address that ends a contact, then something else. */
const ADDRESS = /^\s*(?:\S+@\S+\.\p{L}{2,}|(?:https?:\/\/|www\.)\S+)\s+(?=\S)/u;
/** Words that begin a sentence: no name of a country goes on with one, be its capital lost. */
const BEGINS =
  /^(?:(?:Afin|Alors|Après|Au|Aux|Avec|Bien|Ce|Ces|Cette|Certaines|Comme|Du|En|Entre|Grâce|La|Le|Les|Lors|Malgré|Outre|Plusieurs|Pour|Sans|Si|Sous|Suite|Sur|Un|Une|[Dd]ans|[Dd]epuis|[Dd]es|[Ee]lle|[Ii]l)\s|L[’'])/u;
/** What still belongs to a name: nothing, its page, a bracket. */
const ENDS_NAME = /^(?:\P{L}*$|\(|voir\b)/iu;
/** Most words of a name. */
const LONGEST = 8;

/**
 * A text set anew may have joined a heading to what stands under it: « 2.1 Bénin Le Bénin compte… » is cut after the number
 * and a known name, « 10.2 Caucase Arménie La… » again after the name of a country that a sentence follows, « CONTACTS
 * Anne Martin » after the label in capitals.
 */
export function cutJoinedHead(line: SourceLine, above: SourceLine | undefined, context: HeadingContext): SourceLine[] {
  const at =
    endOfWrapped(line.raw, above, context) ?? endOfHead(line.raw, above === undefined || isOver(above.raw), context);
  if (at === null) return [line];
  const head = withText(line, line.raw.slice(0, at).trimEnd());
  return [head, ...cutJoinedHead(withText(line, line.raw.slice(at).trimStart()), head, context)];
}

const isOver = (text: string): boolean =>
  endsSentence(text) || /@\S+\s*$/.test(text) || !(endsOpen(text) || / $/.test(text));

function endOfHead(raw: string, begins: boolean, context: HeadingContext): number | null {
  const [address = ''] = ADDRESS.exec(raw) ?? [];
  const under = raw.slice(address.length);
  if (
    address !== '' &&
    (sectionNumber(under) !== null || endOfCountry(under, context) !== null || context.isCountry(under))
  )
    return address.length;
  const [label = ''] = LABEL.exec(raw) ?? [];
  if (label !== '' && isCapitals(label)) return begins && !isCapitals(raw) ? label.length : null;
  const [at = '', last = ''] = LABEL_AT_END.exec(raw) ?? [];
  if (last !== '' && isCapitals(last) && !isCapitals(raw.slice(0, -at.length))) return raw.length - at.length;
  if (sectionNumber(raw) !== null) return endOfName(raw, raw.length - withoutNumber(raw).length, context);
  return begins ? endOfCountry(raw, context) : null;
}

/** « 3.3 Lutte contre le » above « changement climatique Ce thème… »: where the name ends that the line above begins. */
function endOfWrapped(raw: string, above: SourceLine | undefined, context: HeadingContext): number | null {
  if (above === undefined || sectionNumber(above.raw) === null) return null;
  const begun = withoutNumber(above.raw).trim();
  const end = endsOfWords(raw, 0).find((one) => isName(`${begun} ${raw.slice(0, one)}`, context));
  return end === undefined || ENDS_NAME.test(raw.slice(end).trim()) ? null : end;
}

/** Where each of the first words ends, the last first. */
const endsOfWords = (raw: string, from: number): number[] =>
  [...raw.slice(from).matchAll(/\S+/gu)]
    .slice(0, LONGEST)
    .map(({ 0: word, index }) => from + index + word.length)
    .reverse();

/** The end of a known name after a number, or of any words above the name of a country that a sentence follows. */
function endOfName(raw: string, from: number, context: HeadingContext): number | null {
  const ends = endsOfWords(raw, from);
  const end =
    ends.find((one) => isName(raw.slice(from, one).trim(), context)) ??
    ends.find((one) => endOfCountry(raw.slice(one).trimStart(), context) !== null);
  return end === undefined || ENDS_NAME.test(raw.slice(end).trim()) ? null : end;
}

const isName = (name: string, { isKnownName, isCountry }: HeadingContext): boolean =>
  !/[,;:]$/.test(name) && (isKnownName(foldText(name)) || isCountry(name));

function endOfCountry(raw: string, { isCountry }: HeadingContext): number | null {
  return endsOfWords(raw, 0).find((end) => isCountry(raw.slice(0, end)) && BEGINS.test(raw.slice(end).trim())) ?? null;
}
