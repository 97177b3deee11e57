const NBSP = '\u00A0';
const THIN = '\u202F';
const SPACE = '[ \\t\u00A0\u202F]';

const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/ﬀ/g, 'ff'],
  [/ﬁ/g, 'fi'],
  [/ﬂ/g, 'fl'],
  [/ﬃ/g, 'ffi'],
  [/ﬄ/g, 'ffl'],
  [/ﬅ|ﬆ/g, 'st'],
];

/** Words that French writes with `œ`. */
const OE = /\b([mM]an|[dD]és)?(o|O)e(uvr|il(?:s|let|lets)?\b|uf|cum|nolog|notour)/g;
const OE_INSIDE = /\b([cC]h?|[sS]|[vV]|[nN]|[bB]|[mM])oe(ur|ux?|ud|uf|urs)\b/g;

function fixLetters(text: string): string {
  const letters = LIGATURES.reduce((result, [from, to]) => result.replace(from, to), text.normalize('NFC'));
  return letters
    .replace(/\u00AD/g, '')
    .replace(/[\u2000-\u200A\u3000]/g, ' ')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(
      OE,
      (_, before: string | undefined, o: string, rest: string) => `${before ?? ''}${o === 'O' ? 'Œ' : 'œ'}${rest}`,
    )
    .replace(OE_INSIDE, '$1œ$2');
}

function fixSpaces(text: string): string {
  return text
    .replace(new RegExp(`(?<=\\d)${SPACE}(?=\\d{3}(?!\\d))`, 'g'), THIN)
    .replace(new RegExp(`${SPACE}+([;:!?»])`, 'g'), `${NBSP}$1`)
    .replace(new RegExp(`«${SPACE}*`, 'g'), `«${NBSP}`)
    .replace(new RegExp(`(?<=\\d)${SPACE}+([%€])`, 'g'), `${NBSP}$1`)
    .replace(/ {2,}/g, ' ')
    .replace(/\(\s+/g, '(')
    .replace(/ +([,)\]])/g, '$1');
}

/** True in an address, where colons and question marks take no space. */
const ADDRESS = /(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+/g;

function fixMarks(text: string): string {
  return text.replace(/(?<=\p{L})['‘`´](?=\p{L})/gu, '’').replace(/(?<!\.)\.{3}(?!\.)/g, '…');
}

/**
 * French typography: curly apostrophes, no-break space before `: ; ! ? »` and after `«`, thin space in thousands,
 * ligatures of the font undone, those of French restored. Text already so comes out unchanged.
 */
export function frenchTypography(text: string): string {
  const addresses: string[] = [];
  const held = text.replace(ADDRESS, (address) => {
    addresses.push(address);
    return '\uE000';
  });
  const fixed = fixSpaces(
    fixMarks(
      fixLetters(
        held
          .replace(/[\t\r\n\v\f]+/g, ' ')
          .replace(/ {2,}/g, ' ')
          .trim(),
      ),
    ),
  );
  let rank = 0;
  return fixed.replace(/\uE000/g, () => addresses[rank++] ?? '');
}
