// Where there is no network, answers with the pages that a visitor asked to keep on this device, and with no other. Only
// /hors-connexion/ registers it, when somebody asks.
const GARDE = 'garde';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === self.location.origin) event.respondWith(answer(event.request));
});

async function answer(request) {
  const garde = await caches.open(GARDE);
  const kept = await garde.match(request, { ignoreSearch: true });
  try {
    const response = await fetch(request);
    // What is kept is as new as its last reading.
    if (kept !== undefined && response.status === 200) await garde.put(kept.url, response.clone());
    return response;
  } catch (error) {
    if (kept !== undefined) return kept;
    const home = new URL('hors-connexion/', self.registration.scope);
    const fallback = request.mode === 'navigate' ? await garde.match(home) : undefined;
    if (fallback !== undefined) return fallback;
    throw error;
  }
}
