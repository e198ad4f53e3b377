// Slides and large pictures. reader.js fetches this where a page or a click asks for it; without it slides are scrolled, and
// a picture leads to its file.

const words = document.querySelector("[data-close]")?.dataset ?? {};

function make(tag, className, ...parts) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...parts);
  return element;
}

function button(sign, name, act) {
  const made = make("button", "", sign);
  made.type = "button";
  made.title = name;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

/** A row that scrolls and snaps: the way to its items by buttons and keys, and which of them is in front. */
function rowOf(scroller, { keys = scroller, changed, deaf } = {}) {
  const items = [...scroller.children];
  const rtl = getComputedStyle(scroller).direction === "rtl";
  const edge = (element) => element.getBoundingClientRect()[rtl ? "right" : "left"];
  const way = (item) => edge(item) - edge(scroller);
  const said = make("span", "row-count");
  said.setAttribute("aria-live", "polite");
  const previous = button(rtl ? "→" : "←", words.previous, () => go(now - 1));
  const next = button(rtl ? "←" : "→", words.next, () => go(now + 1));
  let now = 0;
  let pause;

  function show(at) {
    now = at;
    said.textContent = `${at + 1} / ${items.length}`;
    // Not disabled: that would take the focus away from who presses it.
    previous.setAttribute("aria-disabled", at === 0);
    next.setAttribute("aria-disabled", at === items.length - 1);
    changed?.(at);
  }
  function go(at, behavior = "auto") {
    if (!items[at]) return;
    scroller.scrollBy({ left: way(items[at]), behavior });
    if (at !== now) show(at);
  }
  function settle() {
    const ways = items.map((item) => Math.abs(way(item)));
    const at = ways.indexOf(Math.min(...ways));
    if (at !== now) show(at);
  }
  scroller.addEventListener(
    "scroll",
    () => {
      clearTimeout(pause);
      pause = setTimeout(settle, 100);
    },
    { passive: true },
  );
  keys.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || deaf?.()) return;
    const forth = rtl ? -1 : 1;
    const goals = { ArrowRight: now + forth, ArrowLeft: now - forth, Home: 0, End: items.length - 1 };
    if (!(event.key in goals)) return;
    event.preventDefault();
    go(goals[event.key]);
  });
  show(0);
  return { go, parts: items.length > 1 ? [said, previous, next] : [], now: () => now };
}

/** Gives the slides of the page their buttons. */
export function slides() {
  for (const scroller of document.querySelectorAll(".slides")) {
    const { parts } = rowOf(scroller);
    // The captions show it already.
    parts[0].className = "unseen";
    const acts = make("div", "slide-acts", ...parts);
    // They speak the site's language, also within a text in another one.
    acts.lang = document.documentElement.lang;
    scroller.after(acts);
  }
}

/** A picture of the page as large as the screen takes it, with its words below. */
function largeOf(figure) {
  const link = figure.querySelector("a.zoom");
  const shown = figure.querySelector("img");
  let image = shown.cloneNode();
  const picture = make("picture", "", image);
  // What is cut on the page is shown whole here: that is another file.
  const isCut = figure.matches(".figure-cell");
  if (isCut && link) {
    image.removeAttribute("srcset");
    image.src = link.href;
    image.width = link.dataset.width;
    image.height = link.dataset.height;
  }
  if (!isCut || !link)
    image.before(...[...shown.parentElement.querySelectorAll("source")].map((each) => each.cloneNode()));
  for (const each of picture.children) if (each.sizes) each.sizes = "100vw";
  image.loading = "lazy";
  image.removeAttribute("fetchpriority");
  const stage = make("div", "zoomed-stage", picture);
  const item = make("figure", "zoomed-item", stage);
  const caption = figure.querySelector("figcaption")?.cloneNode(true);
  caption?.querySelector(".count")?.remove();
  if (caption?.textContent) item.append(caption);
  item.lang = figure.closest("[lang]").lang;

  const isFull = () => stage.classList.contains("is-full");
  const grows = () => Boolean(link) && (isFull() || link.dataset.width > image.clientWidth + 1);

  /** The largest file in its place; false where it cannot be had. */
  async function brought() {
    const large = new Image(link.dataset.width, link.dataset.height);
    large.alt = image.alt;
    large.src = link.href;
    try {
      await large.decode();
      image = large;
      picture.replaceChildren(large);
      return true;
    } catch {
      return false;
    }
  }

  /** Between all of it and each of its points; `at` is the place that stays under the finger. */
  async function toggle(at) {
    const box = image.getBoundingClientRect();
    const share = { x: at ? (at.clientX - box.x) / box.width : 0.5, y: at ? (at.clientY - box.y) / box.height : 0.5 };
    if (!isFull()) {
      stage.ariaBusy = "true";
      const isThere = await brought();
      stage.ariaBusy = null;
      if (!isThere) return;
    }
    stage.classList.toggle("is-full");
    if (isFull()) stage.tabIndex = 0;
    else stage.removeAttribute("tabindex");
    const middle = (shareOf, whole, room) => shareOf * whole - room / 2;
    stage.scrollTo(
      middle(share.x, image.offsetWidth, stage.clientWidth),
      middle(share.y, image.offsetHeight, stage.clientHeight),
    );
  }
  return { item, image: () => image, stage, isFull, grows, toggle, focus: () => link?.focus() };
}

/** Opens a picture, and the others of its gallery beside it. The way back of the browser closes it too. */
export function zoom(link) {
  const gallery = link.closest(".gallery");
  const figures = gallery ? [...gallery.querySelectorAll(".figure")] : [link.closest("figure")];
  const all = figures.map(largeOf);
  const track = make("div", "zoomed-track", ...all.map(({ item }) => item));
  track.dir = getComputedStyle(link).direction;
  track.tabIndex = 0;
  track.setAttribute("role", "group");
  const name = gallery?.querySelector("[aria-label]") ?? gallery;
  track.setAttribute("aria-label", name?.getAttribute("aria-label") || all[0].image().alt || link.title);
  const dialog = make("dialog", "zoomed", track);
  dialog.setAttribute("aria-label", track.getAttribute("aria-label"));
  document.body.append(dialog);
  dialog.showModal();

  const here = () => all[row.now()];
  const close = button("✕", words.close, () => dialog.close());
  const full = button("⤢", words.whole, () => void toggle());
  async function toggle(at) {
    await here().toggle(at);
    full.setAttribute("aria-pressed", here().isFull());
    if (here().isFull()) here().stage.focus();
  }
  function seen(at) {
    full.hidden = !all[at].grows();
    full.setAttribute("aria-pressed", all[at].isFull());
    for (const { stage, grows } of all) stage.classList.toggle("grows", grows());
  }
  const deaf = () => document.activeElement.matches(".is-full");
  const row = rowOf(track, { keys: dialog, changed: seen, deaf });
  dialog.prepend(make("div", "zoomed-acts", ...row.parts, full, close));
  row.go(figures.indexOf(link.closest("figure")), "instant");
  close.focus();

  dialog.addEventListener("click", (event) => {
    if (event.target === here().image() && here().grows()) void toggle(event);
    else if (!event.target.closest("img, figcaption, button")) dialog.close();
  });
  const resized = () => seen(row.now());
  const back = () => dialog.close();
  addEventListener("resize", resized);
  addEventListener("popstate", back);
  history.pushState({ zoomed: true }, "");
  dialog.addEventListener("close", () => {
    removeEventListener("resize", resized);
    removeEventListener("popstate", back);
    dialog.remove();
    here().focus();
    if (history.state?.zoomed) history.back();
  });
}
