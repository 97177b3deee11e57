/**
 * The template that made a file, told by its first folder and its depth: `pays/benin/index.html` → `/pays/*\/`.
 * The numbered pages of a list are apart from the records beside them: `collectivites/2/index.html` → `/collectivites/N/`.
 */
export function fileToGabarit(file: string): string {
  const [name = '', ...folders] = file.split('/').reverse();
  const [first, ...others] = folders.reverse();
  const page = name === 'index.html' ? '' : name;
  if (first === undefined) return `/${page}`;
  const deeper = others.map((folder) => (/^\d+$/.test(folder) ? 'N/' : '*/')).join('');
  return `/${first}/${deeper}${page === '' ? '' : '*.html'}`;
}
