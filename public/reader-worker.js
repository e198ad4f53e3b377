// For when there is no connection, and for nothing else: a page that says so, and copies of the stories that a reader saved
// (docs/decisions/worker-for-no-connection.md). What the server answers is what readers get; a copy is only for when nothing answers.

const COPIES = "copies";
const OFFLINE = "/offline";
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Stands among the copies with the date of the last renewal that was tried: a worker is stopped between two pages. */
const TRIED = "/_tried";
const GONE = [404, 410, 451];
/** What is not the readers' is not looked at (lib/kernel/page-cache/rooms.ts). */
const OTHERS =
  /^\/(?:_[^/]*|admin|api|calendar|confirm-email|healthz|indexnow|invitation|markdown|media|preview|readyz|reset|review|second-factor|setup|sign-in)(?:\/|$)/;
/** What pages are shown with. */
const PART = /^\/(?:_next\/static\/|styles\/|look\.css$|reader[^/]*\.js$)/;
const NAMED_PART = /(?:href|src)="(\/(?:_next\/static|styles|look|reader)[^"]*\.(?:css|js)[^"]*)"/g;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep(OFFLINE));
});

addEventListener("activate", (event) => {
  // Earlier workers enabled it. It asks for every page of the site, so that what a worker leaves alone would be asked for twice.
  event.waitUntil(registration.navigationPreload?.disable());
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
  } else if (PART.test(pathname))
    event.respondWith(fetch(event.request).catch((error) => copyOf(event.request, error)));
});

function isReaders(path) {
  return typeof path === "string" && path.startsWith("/") && !OTHERS.test(path);
}

async function page(event, path) {
  let answer;
  try {
    answer = await fetch(event.request);
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
    // A parameter may lead on where the story itself does not.
    else if (answer.type === "opaqueredirect") await keep(path);
    else if (answer.ok) await copies.put(path, answer);
  }
  if (!(await isYounger(OFFLINE, DAY_MS)) && !(await isYounger(TRIED, HOUR_MS))) await renew(copies);
}

async function isYounger(path, age) {
  const copy = await caches.match(path);
  return Date.now() - Date.parse(copy?.headers.get("date")) < age;
}

// Once a day: stories that were withdrawn meanwhile do not outlast it, and files that no copy needs go. What copies need is known
// when all of them were made; else this is tried again, an hour later at the earliest. What says that it was done comes last.
async function renew(copies) {
  await copies.put(TRIED, new Response("", { headers: { date: new Date().toUTCString() } }));
  const kept = (await copies.keys()).map(({ url }) => new URL(url));
  const stories = kept
    .map(({ pathname }) => pathname)
    .filter((path) => isReaders(path) && !PART.test(path) && path !== OFFLINE);
  const made = [];
  for (const path of new Set(stories)) made.push(await keep(path));
  if (!made.includes(null)) made.push(await keep(OFFLINE));
  if (made.includes(null)) return;
  const parts = new Set(made.flat());
  for (const { pathname, search } of kept)
    if (PART.test(pathname) && !parts.has(pathname + search)) await copies.delete(pathname + search);
}

/** Keeps what is at a path now, with what it is shown with; the paths of that, or null when nobody could say what is there. */
async function keep(path) {
  const answer = await fetch(path, { cache: "no-cache", credentials: "omit" }).catch(() => null);
  // What is at another address now may have been withdrawn there since.
  if (answer && (answer.redirected || GONE.includes(answer.status))) {
    await drop(path);
    return [];
  }
  const html = answer?.ok
    ? await answer
        .clone()
        .text()
        .catch(() => null)
    : null;
  if (html === null) return null;
  const copies = await caches.open(COPIES);
  const parts = ["/reader-saved.js", ...[...html.matchAll(NAMED_PART)].map(([, part]) => part)];
  await copies.put(path, answer);
  await Promise.all(parts.map(async (part) => (await copies.match(part)) || copies.add(part).catch(() => undefined)));
  return parts;
}

async function drop(path) {
  const copies = await caches.open(COPIES);
  await copies.delete(path);
}
