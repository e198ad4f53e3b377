// Stories that a reader saved. reader.js fetches this where one is saved, and on the page that lists them. The list is in
// localStorage and leaves this browser for nobody; copies for when there is no connection are the worker's.

const KEY = "saved";
const GONE = [404, 410, 451];

function read() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return list.filter(({ path, title }) => typeof path === "string" && path[0] === "/" && typeof title === "string");
  } catch {
    return [];
  }
}

/** False where the browser refuses, or is full. */
function write(list) {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

async function tellWorker(message) {
  const worker = await navigator.serviceWorker?.ready;
  worker?.active.postMessage(message);
}

/** Saves the story of this page, or removes it. Returns whether it is saved now; null where nothing can be kept. */
export function turn() {
  const path = location.pathname;
  const others = read().filter((each) => each.path !== path);
  const is = others.length === read().length;
  const article = document.querySelector("article");
  const title = document.querySelector("h1").textContent.trim();
  const lang = article.lang || document.documentElement.lang;
  if (!write(is ? [{ path, title, lang, at: Date.now() }, ...others] : others)) return null;
  if (is) navigator.serviceWorker?.register("/reader-worker.js").catch(() => undefined);
  void tellWorker(is ? { keep: path } : { drop: path });
  return is;
}

/** Shows what is saved in its place, and then looks whether each story is still there. */
export function fill(place) {
  const parts = Object.fromEntries([...place.querySelectorAll("[data-if]")].map((part) => [part.dataset.if, part]));
  const show = (...names) => {
    for (const name in parts) parts[name].hidden = !names.includes(name);
  };
  const rows = new Map();

  function settle() {
    if (rows.size > 0) show("list", "forget");
    else show("none", "forget");
  }

  function drop(path) {
    write(read().filter((each) => each.path !== path));
    void tellWorker({ drop: path });
    rows.get(path).remove();
    rows.delete(path);
    settle();
    (place.querySelector(".saved-row button") ?? parts.forget.firstElementChild).focus();
  }

  for (const story of read()) {
    const row = rowOf(story, place.dataset, () => drop(story.path));
    rows.set(story.path, row);
    parts.list.append(row);
  }
  settle();
  parts.forget.firstElementChild.addEventListener("click", async () => {
    await forget();
    parts.list.replaceChildren();
    show("forgotten");
  });
  return look(rows, place.dataset);
}

function rowOf({ path, title, lang, at }, words, drop) {
  const row = document.createElement("article");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  const meta = document.createElement("p");
  const button = document.createElement("button");
  row.className = "saved-row";
  heading.className = "headline";
  meta.className = "meta";
  link.href = path;
  link.textContent = title;
  if (lang) heading.lang = lang;
  heading.dir = "auto";
  heading.append(link);
  const { lang: own } = document.documentElement;
  // As the site writes days (components/site/locale.ts).
  const day = new Date(at).toLocaleDateString(own === "en" ? "en-GB" : own, { dateStyle: "long" });
  meta.textContent = `${words.since} ${day}`;
  button.type = "button";
  button.textContent = words.remove;
  button.setAttribute("aria-label", `${words.remove}: ${title}`);
  button.addEventListener("click", drop);
  row.append(heading, meta, button);
  return row;
}

/** One after the other, and of the server only what an address answers: nothing is told about the list as a whole. */
async function look(rows, words) {
  for (const [path, row] of [...rows]) {
    const answer = await fetch(path, { method: "HEAD" }).catch(() => null);
    if (!answer) return;
    if (GONE.includes(answer.status)) {
      void tellWorker({ drop: path });
      row.querySelector(".meta").textContent = words.gone;
      row.querySelector("a").removeAttribute("href");
    } else if (answer.ok && answer.redirected) move(path, new URL(answer.url).pathname, row);
  }
}

function move(from, to, row) {
  const list = read().filter(({ path }) => path !== to);
  write(list.map((each) => (each.path === from ? { ...each, path: to } : each)));
  void tellWorker({ drop: from });
  void tellWorker({ keep: to });
  row.querySelector("a").href = to;
}

/** Everything that this site's pages keep here, for good. */
async function forget() {
  try {
    for (const key of ["saved", "visits", "theme", "size", "keys"]) localStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
  for (const each of (await navigator.serviceWorker?.getRegistrations()) ?? []) await each.unregister();
}
