import { adresses } from '../../contract/addresses/adresses.ts';
import { renderIframe } from '../../contract/words/render-iframe.ts';
import { createElement, findElement } from '../kit/create-element.ts';

/** As `src/load/list-integrations.ts` gives it to the page. */
interface Integration {
  groupe: string;
  nom: string;
  page: string;
  formes: ('carte' | 'liste')[];
}

/** The code for another site, as it is composed. */
export function startIntegrer(form: HTMLFormElement): void {
  const integrations: Integration[] = JSON.parse(findElement(document, '#integrations').textContent ?? '[]');
  const sujet = findElement<HTMLSelectElement>(form, '[name=sujet]');
  const forme = findElement<HTMLSelectElement>(form, '[name=forme]');
  const hauteur = findElement<HTMLInputElement>(form, '[name=hauteur]');
  const code = findElement<HTMLTextAreaElement>(document, '#code');
  const voir = findElement<HTMLAnchorElement>(document, '[data-code] a');
  for (const [groupe, list] of Map.groupBy(integrations, (one) => one.groupe))
    sujet.append(
      createElement(
        'optgroup',
        { label: groupe },
        ...list.map(({ nom, page }) => createElement('option', { value: page }, nom)),
      ),
    );
  const show = () => {
    const chosen = integrations.find(({ page }) => page === sujet.value);
    if (chosen === undefined) return;
    for (const option of forme.options) option.disabled = !chosen.formes.some((one) => one === option.value);
    const wanted = chosen.formes.find((one) => one === forme.value) ?? chosen.formes[0] ?? 'carte';
    forme.value = wanted;
    const source = (form.dataset.racine ?? '') + adresses.integrer(chosen.page, wanted).slice(1);
    code.value = renderIframe(source, chosen.nom, hauteur.valueAsNumber || Number(hauteur.defaultValue));
    voir.href = new URL(source).pathname;
  };
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  code.addEventListener('focus', () => code.select());
  show();
}
