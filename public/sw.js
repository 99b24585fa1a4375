// The service worker: keeps one whole build on the phone and serves it with or without a network.
// The build fills the next two lines: a name for the build, and each file with the hash its content must have.
const BUILD = "";
const FILES = [];

const PREFIX = "stairwell-";
const CACHE = PREFIX + BUILD;
const hashes = new Map(FILES.map(([path, hash]) => [new URL(path, registration.scope).href, hash]));

// A file is kept under its address and its hash, so that the next build can take over what has not changed.
const keyOf = (address) => `${address}?${hashes.get(address)}`;

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));

async function keepBuild() {
  const cache = await caches.open(CACHE);
  await Promise.all([...hashes.keys()].map((address) => keep(cache, address)));
}

// The integrity check refuses a file of another build, so a host caught in the middle of an upload leaves the old build in place.
async function keep(cache, address) {
  const key = keyOf(address);
  const integrity = hashes.get(address);
  const known = await caches.match(key);
  const response = known ?? (await fetch(address, { integrity }).catch(() => fetch(address, { integrity, cache: "reload" })));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(key, response);
}

self.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// An update waits until the page says that the person agreed.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.mode === "navigate" ? registration.scope : request.url.split(/[?#]/)[0];
  if (request.method === "GET" && hashes.has(address)) event.respondWith(answer(request, keyOf(address)));
});

async function answer(request, key) {
  return (await caches.match(key, { cacheName: CACHE })) ?? fetch(request);
}
