// The page offline: what was loaded is kept, by version. The network is asked first, so a new version shows at once.
// Only this site's own files are touched.
const VERSION = "cytat-1";
const FIRST = ["./", "pkg/cytat.js", "pkg/cytat_bg.wasm", "lib/client.js", "lib/worker.js", "example.txt", "icon.svg", "manifest.webmanifest",
  "style/tokens.css", "style/page.css", "style/marks.css",
  ..."app article card corrections dom entities html-text input legend segments shortcuts speakers store strings i18n/pl i18n/en export/index export/annotations export/csv export/html export/json export/markdown export/points export/schema"
    .split(" ").map((name) => `page/${name}.js`)];

self.addEventListener("install", (event) => event.waitUntil((async () => {
  // The first visit loaded before this worker was there: the same files once more, all or none.
  const cache = await caches.open(VERSION);
  await cache.addAll(FIRST);
  await self.skipWaiting();
})()));
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("cytat-") && name !== VERSION) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith((async () => {
    const cache = await caches.open(VERSION);
    try {
      const answer = await fetch(request);
      if (answer.ok) await cache.put(request, answer.clone());
      return answer;
    } catch {
      return (await cache.match(request, { ignoreSearch: true })) ?? Response.error();
    }
  })());
});
