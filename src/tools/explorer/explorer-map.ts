// A MapLibre map as this site has them: its worker and its style sheet from the site itself, its words in French.
import { FullscreenControl, Map as MapLibre, type MapOptions, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import styleSheetUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

const LOCALE = {
  'FullscreenControl.Enter': 'Afficher en plein écran',
  'FullscreenControl.Exit': 'Quitter le plein écran',
  'NavigationControl.ZoomIn': 'Zoomer',
  'NavigationControl.ZoomOut': 'Dézoomer',
  'Popup.Close': 'Fermer',
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour zoomer',
  'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour zoomer',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte',
};

/** Beyond, the base map has nothing more to show. */
export const MAX_ZOOM = 10;

function loadStyleSheet(): Promise<void> {
  if (document.querySelector(`link[href="${styleSheetUrl}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleSheetUrl;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('style sheet of the map not loaded'));
    document.head.append(link);
  });
}

interface ExplorerMapOptions extends Pick<MapOptions, 'style' | 'bounds' | 'fitBoundsOptions' | 'center' | 'zoom'> {
  container: HTMLElement;
  /** Accessible name. */
  titre: string;
}

/** Draws a map in its container: no rotation, two fingers or Ctrl to zoom, so that the page still scrolls. */
export async function createExplorerMap({ titre, ...options }: ExplorerMapOptions): Promise<MapLibre> {
  await loadStyleSheet();
  setWorkerUrl(workerUrl);
  const map = new MapLibre({
    ...options,
    maxZoom: MAX_ZOOM,
    cooperativeGestures: true,
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: { compact: false, customAttribution: 'Natural Earth, Visionscarto' },
    locale: { ...LOCALE, 'Map.Title': titre },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new FullscreenControl());
  return map;
}

/** Calls back when the reader's colours turn light or dark. @returns a function that stops it. */
export function onSchemeChange(recolour: () => void): () => void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', recolour);
  return () => scheme.removeEventListener('change', recolour);
}
