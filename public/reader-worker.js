// For when there is no connection, and for nothing else: a page that says so, and copies of the stories that a reader saved
// (docs/decisions/worker-for-no-connection.md). What the server answers is what readers get; a copy is only for when nothing answers.

const COPIES = "copies";
const OFFLINE = "/offline";
const DAY_MS = 24 * 60 * 60 * 1000;
const GONE = [404, 410, 451];
/** What is not the readers' is not looked at (lib/kernel/page-cache/rooms.ts). */
const OTHERS =
  /^\/(?:_[^/]*|admin|api|calendar|confirm-email|healthz|indexnow|invitation|markdown|media|preview|readyz|reset|review|second-factor|setup|sign-in)(?:\/|$)/;
/** What pages are shown with. */
const PART = /^\/(?:_next\/static\/|styles\/|look\.css$|reader[^/]*\.js$)/;
const NAMED_PART = /(?:href|src)="(\/(?:_next\/static|styles|look\.css|reader)[^"]*\.(?:css|js)[^"]*)"/g;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep(OFFLINE));
});

addEventListener("activate", (event) => {
  event.waitUntil(registration.navigationPreload?.enable());
});

addEventListener("message", (event) => {
  const { keep: wanted, drop: unwanted } = event.data ?? {};
  if (isReaders(wanted)) event.waitUntil(keep(wanted));
  if (isReaders(unwanted)) event.waitUntil(drop(unwanted));
});

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") {
    if (isReaders(pathname)) event.respondWith(page(event, pathname));
  } else if (PART.test(pathname) && (!navigator.onLine || pathname.startsWith("/reader-")))
    event.respondWith(fetch(event.request).catch((error) => copyOf(event.request, error)));
});

function isReaders(path) {
  return typeof path === "string" && path.startsWith("/") && !OTHERS.test(path);
}

async function page(event, path) {
  let answer;
  try {
    answer = (await event.preloadResponse) || (await fetch(event.request));
  } catch (error) {
    return (await asCopy(path)) ?? copyOf(OFFLINE, error);
  }
  event.waitUntil(follow(path, answer.clone()));
  return answer;
}

/** A copy says of itself that it is one. */
async function asCopy(path) {
  const copy = await caches.match(path);
  if (!copy || path === OFFLINE) return copy;
  const html = await copy.text();
  return new Response(html.replace('hidden="" data-offline=""', ""), { headers: copy.headers });
}

async function copyOf(request, error) {
  const copy = await caches.match(request);
  if (!copy) throw error;
  return copy;
}

/** What was read last is what is kept; what is gone is gone here too. */
async function follow(path, answer) {
  const copies = await caches.open(COPIES);
  if (path !== OFFLINE && (await copies.match(path))) {
    if (GONE.includes(answer.status)) await copies.delete(path);
    else if (answer.ok) await copies.put(path, answer);
  }
  const offline = await copies.match(OFFLINE);
  const made = Date.parse(offline?.headers.get("date"));
  if (!(Date.now() - made < DAY_MS)) await renew(copies);
}

/** Once a day: stories that were withdrawn meanwhile do not outlast it, and files that no copy needs go. */
async function renew(copies) {
  const kept = await copies.keys();
  const paths = kept.map(({ url }) => new URL(url).pathname).filter((path) => !PART.test(path));
  const parts = new Set();
  for (const path of new Set([OFFLINE, ...paths])) for (const part of await keep(path)) parts.add(part);
  for (const request of kept) {
    const { pathname, search } = new URL(request.url);
    if (PART.test(pathname) && !parts.has(pathname + search)) await copies.delete(request);
  }
}

/** Keeps what is at a path now, with what it is shown with; the paths of that. */
async function keep(path) {
  const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
  if (GONE.includes(answer.status)) await drop(path);
  if (!answer.ok || answer.redirected) return [];
  const copies = await caches.open(COPIES);
  const html = await answer.clone().text();
  const parts = ["/reader-saved.js", ...[...html.matchAll(NAMED_PART)].map(([, part]) => part)];
  await copies.put(path, answer);
  await Promise.all(parts.map(async (part) => (await copies.match(part)) || copies.add(part).catch(() => undefined)));
  return parts;
}

async function drop(path) {
  const copies = await caches.open(COPIES);
  await copies.delete(path);
}
