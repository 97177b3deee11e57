const NOMMEES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00A0',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  oelig: 'œ',
  aacute: 'á',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
  Ccedil: 'Ç',
  Icirc: 'Î',
  deg: '°',
  middot: '·',
};

const ENTITE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,8}));/g;

/** Reads the character references that a web form leaves in a text: `l&#039;eau` → `l’eau`. Unknown ones stay. */
export function decodeHtmlEntities(text: string): string {
  return text.replace(ENTITE, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NOMMEES, name) ? (NOMMEES[name] ?? entity) : entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (code === 0x27) return '’';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
