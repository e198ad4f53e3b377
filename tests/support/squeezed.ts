import type { Page } from "@playwright/test";

/** Words that their place is too narrow for, so that each stands in several lines. */
export async function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim().split(/\s+/) ?? [];
      const place = text.parentElement;
      if (!place || words.join("") === "" || isOnlyHeard(place)) continue;
      const all = document.createRange();
      all.selectNodeContents(text);
      const boxes = [...all.getClientRects()];
      const lines = new Set(boxes.map(({ top }) => Math.round(top)));
      const widest = Math.max(...boxes.map(({ width }) => width));
      const letter = Number.parseFloat(getComputedStyle(place).fontSize);
      if (lines.size > words.length && widest < 4 * letter) found.push(`${place.className} “${words.join(" ")}”`);
    }
    return found;

    /** Within a box of a pixel, or in none. */
    function isOnlyHeard(element: Element): boolean {
      const own = element.getBoundingClientRect().width <= 3;
      return own || (element.parentElement !== null && isOnlyHeard(element.parentElement));
    }
  });
}
