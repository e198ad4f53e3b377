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
})();
