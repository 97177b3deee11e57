import {
  type Ensemble,
  FORMATS_LIGNES,
  type FormatLignes,
  hasPlaces,
  nameFichier,
  renderLignes,
} from '../../contract/open-data/render-lignes.ts';
import { pluriel } from '../../contract/words/format.ts';
import { formatOctets } from '../../contract/words/format-octets.ts';
import { createElement } from './create-element.ts';
import { download } from './download.ts';

/** What a list shows now, and what the name of its file tells: the table, then what was chosen. */
export interface Montre {
  nombre: number;
  choix: readonly string[];
  /** Called when a button is pressed, and once before, to weigh the files. */
  make: () => Ensemble;
}

/**
 * A button for each format, which says what it gives: « CSV, 12 lignes, 8 Ko ». It hands over the rows as they are shown, in
 * their order. Files are weighed when the browser has nothing better to do: a list of thousands never waits for it.
 */
export function showDownloads(place: HTMLElement, { nombre, choix, make }: Montre): void {
  const rows = pluriel(nombre, 'ligne');
  const buttons = (Object.keys(FORMATS_LIGNES) as FormatLignes[]).map((format) => {
    const { nom, mime } = FORMATS_LIGNES[format];
    const button = createElement('button', { type: 'button', class: 'bouton discret' }, `${nom}, ${rows}`);
    button.hidden = format === 'geojson';
    button.addEventListener('click', () => {
      const ensemble = make();
      download(nameFichier(choix, ensemble.date, format), renderLignes(format, ensemble), mime);
    });
    return { format, button };
  });
  place.replaceChildren(...(nombre === 0 ? [] : buttons.map(({ button }) => button)));
  if (nombre === 0) return;
  whenIdle(() => {
    if (!buttons[0]?.button.isConnected) return;
    const ensemble = make();
    for (const { format, button } of buttons) {
      button.hidden = format === 'geojson' && !hasPlaces(ensemble);
      if (button.hidden) continue;
      const octets = new Blob([renderLignes(format, ensemble)]).size;
      button.textContent = `${FORMATS_LIGNES[format].nom}, ${rows}, ${formatOctets(octets)}`;
    }
  });
}

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 200);
};
