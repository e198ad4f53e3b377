// The few things that reader pages want of a script. Every page is whole without it. It runs before the page is drawn, so that
// colours and text are at once what the reader chose; whatever few readers use is a module that is fetched when they do.
(() => {
  const root = document.documentElement;
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const keep = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  };

  // What buttons lead round; the first way is how the page comes.
  const choices = { theme: ["auto", "light", "dark"], size: ["normal", "large", "larger", "small"] };
  const show = (key, way) => {
    if (way === choices[key][0]) delete root.dataset[key];
    else root.dataset[key] = way;
  };
  // The browser's own bars around the page follow too: each colour says in whose scheme it holds.
  const tint = () => {
    const { theme } = root.dataset;
    each('meta[name="theme-color"][media]', (meta) => {
      meta.dataset.media ??= meta.media;
      const { media } = meta.dataset;
      meta.media = theme ? (media.includes(theme) ? "all" : "not all") : media;
    });
  };
  const chosen = (key) => (choices[key].includes(kept(key)) ? kept(key) : choices[key][0]);
  for (const key in choices) show(key, chosen(key));

  // A visit ends when nothing was opened for half an hour; what came out since the one before is new.
  const now = Date.now();
  let [before, last] = (kept("visits") ?? "").split(" ").map(Number);
  if (now - last > 18e5) before = last;
  keep("visits", `${before || 0} ${now}`);

  const address = () => document.querySelector('link[rel="canonical"]')?.href ?? location.href;
  const sheets = {};
  const sheet = (href) => {
    sheets[href] ??= new Promise((done) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.onload = link.onerror = done;
      link.href = href;
      document.head.append(link);
    });
    return sheets[href];
  };

  const begin = () => {
    tint();
    each("[data-scripted]", (element) => {
      element.hidden = false;
    });

    each("[data-choose]", (button) => {
      const key = button.dataset.choose;
      let way = chosen(key);
      const name = () => {
        button.title = button.dataset[way];
        button.setAttribute("aria-label", button.title);
      };
      button.addEventListener("click", () => {
        way = choices[key][(choices[key].indexOf(way) + 1) % choices[key].length];
        keep(key, way === choices[key][0] ? null : way);
        show(key, way);
        tint();
        name();
      });
      name();
      button.hidden = false;
    });

    each("[data-copy-link]", (button) => {
      if (!navigator.clipboard) return;
      const words = button.textContent;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(address());
        button.textContent = button.dataset.done;
        setTimeout(() => {
          button.textContent = words;
        }, 2500);
      });
      button.hidden = false;
    });

    each("[data-share]", (button) => {
      if (!navigator.share) return;
      button.addEventListener("click", () => {
        navigator.share({ title: document.title, url: address() }).catch(() => {
          // Closing the sheet without sharing is no error.
        });
      });
      button.hidden = false;
    });

    // A preview is no story yet: its address is not the one that readers will have.
    const saved = () => import("/reader-saved.js");
    each("button[data-save]", (button) => {
      if (new URL(address()).pathname !== location.pathname) return;
      const words = button.textContent;
      const tell = (is) => {
        button.classList.toggle("on", is);
        button.textContent = is ? button.dataset.done : words;
      };
      tell((kept("saved") ?? "").includes(`"path":${JSON.stringify(location.pathname)}`));
      button.addEventListener("click", async () => {
        const { turn } = await saved();
        const is = turn();
        if (is === null) button.textContent = button.dataset.refused;
        else tell(is);
      });
      button.hidden = false;
    });
    each("div[data-saved]", (list) => saved().then(({ fill }) => fill(list)));

    const { speechSynthesis: voices } = window;
    each("[data-listen]", (button) => {
      const own = (language) => language.toLowerCase().split(/[-_]/)[0];
      const language = own(button.closest("article").lang || root.lang);
      const look = () => {
        button.hidden = !voices.getVoices().some(({ lang }) => own(lang) === language);
      };
      if (!voices) return;
      look();
      voices.addEventListener?.("voiceschanged", look);
      button.addEventListener("click", () => import("/reader-listen.js").then(({ press }) => press(button)));
    });

    if (before)
      each(".card", (card) => {
        const when = card.querySelector(".meta time");
        if (!(Date.parse(when?.dateTime) > before)) return;
        const mark = document.createElement("span");
        mark.className = "new";
        mark.textContent = document.getElementById("main").dataset.new;
        mark.lang = root.lang;
        when.closest(".meta").prepend(mark);
      });

    const isTyping = (event) =>
      ["ctrlKey", "metaKey", "altKey", "repeat", "isComposing"].some((held) => event[held]) ||
      event.target.closest?.("input,select,textarea,dialog,[contenteditable]");

    // One letter is one act, unless somebody is typing or has switched the keys off.
    const keys = document.querySelector(".keys");
    addEventListener("keydown", (event) => {
      if (kept("keys") === "off" || isTyping(event)) return;
      const { key, code } = event;
      // Where letters are not Latin, the place of the key counts.
      const name = /^[!-~]$/.test(key) ? key.toLowerCase() : code.replace("Key", "").toLowerCase();
      const goal =
        name === "/"
          ? (document.getElementById("q") ?? document.querySelector(".find"))
          : document.querySelector(`[data-key="${CSS.escape(name)}"]:not([hidden])`);
      if (!goal) return;
      event.preventDefault();
      if (name === "/") goal.focus();
      else goal.click();
    });
    each('[data-key="?"]', (button) => {
      button.addEventListener("click", () => sheet("/styles/keys.css").then(() => keys.showModal()));
    });
    each("[data-keys-on]", (box) => {
      box.checked = kept("keys") !== "off";
      box.addEventListener("change", () => keep("keys", box.checked ? null : "off"));
    });

    // Where styles cannot follow the scrolling by themselves (comforts.css).
    const long = document.querySelector(".article.long");
    if (long && !CSS.supports("animation-timeline: view()"))
      addEventListener(
        "scroll",
        () => {
          const { top, height } = long.querySelector(".body").getBoundingClientRect();
          long.style.setProperty("--read", Math.min(1, Math.max(0, -top / (height - innerHeight))));
        },
        { passive: true },
      );

    // What slides and large pictures take comes when a page has slides, or at the first click on a picture.
    const pictures = () => import("/reader-pictures.js");
    if (document.querySelector(".slides"))
      pictures().then(
        ({ slides }) => slides(),
        () => {
          // Slides without buttons are scrolled.
        },
      );

    document.addEventListener("click", (event) => {
      const link = event.target.closest("a.zoom");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      Promise.all([pictures(), sheet("/styles/zoom.css")]).then(
        ([{ zoom }]) => zoom(link),
        () => location.assign(link.href),
      );
    });

    if (document.querySelector("[data-frame]")) void import("/reader-embeds.js");
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();

  // Only for readers who come back or keep something: who passes by has nothing installed.
  addEventListener("load", () => {
    if (before || kept("saved")) navigator.serviceWorker?.register("/reader-worker.js").catch(() => undefined);
  });
})();
