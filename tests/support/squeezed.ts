import type { Page } from "@playwright/test";

/** Words that a place is too narrow for, so that they are broken within and stand in several lines. */
export async function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasWord = (node: Node) => node.nodeType === Node.TEXT_NODE && /\p{L}{4}/u.test(node.textContent ?? "");
    return [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((each) => [...each.childNodes].some(hasWord))
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        const letter = Number.parseFloat(getComputedStyle(each).fontSize);
        return width > 3 && width < 3 * letter && height > 2.2 * letter;
      })
      .map((each) => `${each.tagName.toLowerCase()}.${each.className} “${each.textContent?.slice(0, 40)}”`);
  });
}
