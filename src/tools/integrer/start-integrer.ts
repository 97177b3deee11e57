import { adresses } from '../../contract/addresses/adresses.ts';
import type { Integration } from '../../contract/content/integration.ts';
import { renderIframe } from '../../contract/words/render-iframe.ts';
import { createElement, findElement } from '../kit/create-element.ts';

/** The code for another site, as it is composed. */
export function startIntegrer(champs: HTMLElement): void {
  const integrations: Integration[] = JSON.parse(findElement(document, '#integrations').textContent ?? '[]');
  const sujet = findElement<HTMLSelectElement>(champs, '[name=sujet]');
  const forme = findElement<HTMLSelectElement>(champs, '[name=forme]');
  const hauteur = findElement<HTMLInputElement>(champs, '[name=hauteur]');
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
    const source = (champs.dataset.racine ?? '') + adresses.integrer(chosen.page, wanted).slice(1);
    code.value = renderIframe(source, chosen.nom, hauteur.valueAsNumber || Number(hauteur.defaultValue));
    voir.href = new URL(source).pathname;
  };
  champs.hidden = false;
  champs.addEventListener('input', show);
  code.addEventListener('focus', () => code.select());
  show();
}
