import { CODES_PAYS_ISO } from '../../contract/fields/codes-iso.ts';
import { type NomsDePays, nommerPays } from '../../contract/langues/nommer-pays.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { copyText } from '../kit/copy-text.ts';
import { findElement, hideSansScript } from '../kit/create-element.ts';

type Nommer = ReturnType<typeof nommerPays>;

/** Fills both letters as somebody types; nothing leaves the page. What the address names is filled already. */
export function startLettre(form: HTMLFormElement): void {
  form.hidden = false;
  hideSansScript();
  const pays = readPays(form.dataset);
  const status = findElement(form, '[role=status]');
  const query = new URLSearchParams(location.search);
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  field('ville').value = query.get('ville') ?? '';
  field('pays').value = pays.inLanguage(query.get('pays') ?? '');
  field('destinataire').value = query.get('a') ?? '';
  const fill = () => {
    for (const blank of document.querySelectorAll<HTMLElement>('.lettres [data-champ]')) {
      const inFrench = blank.closest('[lang]')?.getAttribute('lang') === 'fr';
      blank.textContent = textOf(field(blank.dataset.champ ?? ''), inFrench);
    }
  };
  /** The theme and the country are said in the language of each letter; the rest is as it was typed. */
  const textOf = (input: HTMLInputElement | HTMLSelectElement, inFrench: boolean): string => {
    if (input instanceof HTMLSelectElement) return inFrench ? input.value : (input.selectedOptions[0]?.text ?? '');
    return input.name === 'pays' && inFrench ? pays.inFrench(input.value) : input.value.trim();
  };
  form.addEventListener('input', fill);
  form.addEventListener('submit', (event) => event.preventDefault());
  fill();
  findElement(form, '[data-imprimer]').addEventListener('click', () => print());
  findElement(form, '[data-copier]').addEventListener('click', async () => {
    const letter = findElement(document, '.lettre[lang=fr]');
    const text = [...letter.querySelectorAll('p')].map((line) => line.textContent?.trim()).join('\n\n');
    status.textContent = form.dataset[(await copyText(text)) ? 'copiee' : 'pasCopiee'] ?? '';
  });
}

/** Countries by the name that somebody types in the language of the page; as typed when it is none. */
function readPays({ pays = '[]' }: DOMStringMap) {
  const [own, french] = (JSON.parse(pays) as [NomsDePays, NomsDePays]).map(nommerPays) as [Nommer, Nommer];
  const codes = new Map(CODES_PAYS_ISO.map((code) => [foldText(own(code) ?? ''), code]));
  return {
    inLanguage: (code: string) => (CODES_PAYS_ISO.includes(code) ? (own(code) ?? '') : ''),
    inFrench: (typed: string) => {
      const code = codes.get(foldText(typed));
      return code === undefined ? typed.trim() : (french(code) ?? typed);
    },
  };
}
