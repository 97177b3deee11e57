// The points of /carte/ in Leaflet with markercluster, behind the same button, boxes and signs as the map of the site, so
// that both are measured alike. No base map and no table: only the points.
const atelier = document.querySelector('.atelier');

function load(tag, attributes) {
  const element = Object.assign(document.createElement(tag), attributes);
  return new Promise((done, fail) => {
    element.onload = done;
    element.onerror = fail;
    document.head.append(element);
  });
}

/** Two frames: what was asked for is then on the screen. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function open() {
  const data = fetch('points.json').then((response) => response.json());
  for (const href of [
    'leaflet/leaflet.css',
    'markercluster/MarkerCluster.css',
    'markercluster/MarkerCluster.Default.css',
  ])
    load('link', { rel: 'stylesheet', href });
  await load('script', { src: 'leaflet/leaflet.js' });
  await load('script', { src: 'markercluster/leaflet.markercluster.js' });
  const { themes, points } = await data;
  const { L } = window;
  const map = L.map(document.querySelector('.carte-toile'), {
    maxZoom: 10,
    zoomAnimation: false,
    fadeAnimation: false,
  });
  map.setView([20, 10], 2);
  const markers = points.map(([latitude, longitude]) => L.marker([latitude, longitude]));
  const group = L.markerClusterGroup({ animate: false });
  map.addLayer(group);
  const show = async (theme) => {
    atelier.setAttribute('aria-busy', 'true');
    group.clearLayers();
    group.addLayers(markers.filter((_, index) => theme === null || points[index][2].includes(theme)));
    await painted();
    atelier.setAttribute('aria-busy', 'false');
  };
  await show(null);
  for (const [theme, slug] of themes.entries()) {
    if (!points.some(([, , own]) => own.includes(theme))) continue;
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: slug });
    box.addEventListener('change', () => show(box.checked ? theme : null));
    document.querySelector('details').append(box);
  }
  atelier.dataset.points = String(points.length);
  atelier.dataset.pret = '';
}

document.querySelector('[data-ouvrir]').addEventListener('click', open);
