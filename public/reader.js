// The few things that reader pages want of a script. Every page is whole without it.
(() => {
  const root = document.documentElement;
  const THEMES = ["auto", "light", "dark"];

  const kept = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };

  const keep = (theme) => {
    try {
      if (theme === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  };

  const show = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };

  let theme = THEMES.includes(kept()) ? kept() : "auto";
  show(theme);

  for (const button of document.querySelectorAll("[data-theme-button]")) {
    const name = () => {
      button.setAttribute("aria-label", button.dataset[theme]);
      button.title = button.dataset[theme];
    };
    button.addEventListener("click", () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      keep(theme);
      show(theme);
      name();
    });
    name();
    button.hidden = false;
  }

  const address = () => document.querySelector('link[rel="canonical"]')?.href ?? location.href;

  for (const button of document.querySelectorAll("[data-copy-link]")) {
    if (!navigator.clipboard) break;
    const words = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(address());
      button.textContent = button.dataset.done;
      setTimeout(() => {
        button.textContent = words;
      }, 2500);
    });
    button.hidden = false;
  }

  for (const button of document.querySelectorAll("[data-share]")) {
    if (!navigator.share) break;
    button.addEventListener("click", () => {
      navigator.share({ title: document.title, url: address() }).catch(() => {
        // Closing the sheet without sharing is no error.
      });
    });
    button.hidden = false;
  }

  // A slash goes to the search, unless somebody is typing.
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input,select,textarea")) return;
    event.preventDefault();
    (document.getElementById("q") ?? document.querySelector(".find"))?.focus();
  });

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
    pictures().then(
      ({ zoom }) => zoom(link),
      () => location.assign(link.href),
    );
  });

  // What is on another site is asked for by nobody but the reader.
  const open = (embed, acts) => {
    const frame = document.createElement("iframe");
    frame.title = embed.querySelector(".card-title").textContent;
    frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = embed.dataset.frame;
    acts.remove();
    embed.prepend(frame);
    frame.focus();
  };

  for (const embed of document.querySelectorAll("[data-frame]")) {
    const acts = document.createElement("div");
    const button = document.createElement("button");
    const notice = document.createElement("small");
    acts.className = "embed-acts";
    button.type = "button";
    button.textContent = embed.dataset.show;
    button.setAttribute("aria-label", `${embed.dataset.show}: ${embed.querySelector(".card-title").textContent}`);
    notice.textContent = embed.dataset.notice;
    button.addEventListener("click", () => open(embed, acts));
    acts.append(button, notice);
    embed.append(acts);
  }

  // Posts and charts say how high they are, each service in its own way.
  const heightIn = (said) =>
    said?.height ??
    said?.details?.height ??
    said?.["twttr.embed"]?.params?.[0]?.height ??
    Object.values(said?.["datawrapper-height"] ?? {})[0];

  addEventListener("message", ({ data, source }) => {
    const frames = document.querySelectorAll('[data-kind="post"] iframe, [data-kind="chart"] iframe');
    const frame = [...frames].find((each) => each.contentWindow === source);
    if (!frame) return;
    try {
      const height = Number(heightIn(typeof data === "string" ? JSON.parse(data) : data));
      if (height >= 100 && height < 5000) frame.style.blockSize = frame.style.maxBlockSize = `${height}px`;
    } catch {
      // It spoke of something else.
    }
  });
})();
