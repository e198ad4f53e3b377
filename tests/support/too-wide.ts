import type { Page } from "@playwright/test";

/** What reaches beyond the screen's side, when the page can be scrolled to there; nothing when it cannot. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (each) => each.getBoundingClientRect().right > innerWidth,
    );
    const named = wide.map(
      (each) => `${each.tagName.toLowerCase()}.${each.className} ${Math.round(each.getBoundingClientRect().right)}`,
    );
    return [`${document.documentElement.scrollWidth} of ${innerWidth}`, ...named];
  });
}
