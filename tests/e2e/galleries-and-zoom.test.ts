import { statSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { DESK, opened, PHONE, publishArabicFerries, publishFerries } from "#tests/support/ferries.ts";
import { setUpSite } from "#tests/support/newsroom.ts";
import { visit } from "#tests/support/reader-page.ts";

test.use({ site: "galleries-and-zoom" });

/** The pictures of an article in its readers' hands: without a script, and with it. One server, one story. */
test.describe.configure({ mode: "serial" });

let path: string;
let arabic: string;

test.beforeAll(async ({ server }) => {
  test.setTimeout(120_000);
  const admin = await setUpSite(server);
  ({ path } = await publishFerries(server, admin));
  arabic = await publishArabicFerries(server, admin);
});

test("without scripts every picture leads to its large file, and slides scroll", async ({ browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(path);
  await expect(page.getByRole("button")).toHaveCount(0);
  const slides = page.getByRole("region", { name: "Gallery, 3 pictures" });
  await expect(slides.getByText("1 / 3")).toBeVisible();
  await slides.focus();
  await expect(slides).toBeFocused();
  await page.getByRole("link", { name: "The quay at dawn" }).click();
  await expect(page).toHaveURL(/\/media\/.+\/whole-1600\.webp$/);
  await reader.close();
});

test("nothing of what enlarges pictures is fetched before a page or a click wants it", async ({ browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.url, viewport: PHONE });
  const { loads, failed, shift } = await visit(reader, path);
  await reader.close();
  const scripts = loads.filter(({ type }) => type === "Script").map(({ url }) => new URL(url).pathname);
  expect(scripts).toEqual(["/reader.js", "/reader-pictures.js"]);
  expect(loads.filter(({ type }) => type === "Media").map(({ url }) => url)).toEqual([]);
  expect(statSync("public/reader-pictures.js").size).toBeLessThanOrEqual(10 * 1024);
  expect(failed).toEqual([]);
  expect(shift).toBeLessThan(0.01);
});

test("slides go on by buttons and by keys, and say which one is in front", async ({ browser, server }) => {
  const page = await opened(browser, server, DESK, path);
  const slides = page.getByRole("region", { name: "Gallery, 3 pictures" });
  const [previous, next] = [
    page.getByRole("button", { name: "Previous picture" }),
    page.getByRole("button", { name: "Next picture" }),
  ];
  const said = page.locator(".slide-acts [aria-live='polite']");
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  await next.click();
  await expect(said).toHaveText("2 / 3");
  await inFront(slides, 1);
  await expect(next).toBeFocused();
  await slides.focus();
  await page.keyboard.press("ArrowRight");
  await expect(said).toHaveText("3 / 3");
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await inFront(slides, 2);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
  await expect(said).toHaveText("1 / 3");
  await inFront(slides, 0);
  await page.keyboard.press("End");
  await inFront(slides, 2);
  // By hand, as a finger would.
  await slides.evaluate((element) => element.scrollTo({ left: 0, behavior: "instant" }));
  await expect(said).toHaveText("1 / 3");
  await page.close();
});

test("in a text that runs from the right, the left arrow goes on", async ({ browser, server }) => {
  const page = await opened(browser, server, PHONE, arabic);
  const slides = page.getByRole("region", { name: "معرض صور، عددها 2" });
  await slides.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".slide-acts [aria-live='polite']")).toHaveText("2 / 2");
  await expect.poll(() => slides.evaluate((element) => element.scrollLeft)).toBeLessThan(-100);
  await page.getByRole("button", { name: "Previous picture" }).click();
  await expect.poll(() => slides.evaluate((element) => element.scrollLeft)).toBe(0);
  await page.close();
});

test("a picture opens as large as the screen, by keyboard alone, and gives the focus back", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, DESK, path);
  const lead = page.getByRole("link", { name: "The quay at dawn" });
  await expect(lead).toHaveAttribute("title", "Enlarge the picture");
  await lead.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "The quay at dawn" });
  await expect(dialog).toContainText("Before the first ferry.");
  await expect(dialog).toContainText("A. Rend");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  // One alone has nothing before or after it.
  await expect(dialog.getByRole("button", { name: "Next picture" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(lead).toBeFocused();
  expect(new URL(page.url()).pathname).toBe(path);
  await expect(page.getByRole("link", { name: "Too small to enlarge" })).toHaveCount(0);
  await page.close();
});

test("the pictures of a gallery follow one another in it, and the one seen last keeps the focus", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, DESK, path);
  const grid = page.getByRole("group", { name: "Gallery, 2 pictures" });
  await grid.getByRole("link", { name: "One" }).click();
  const dialog = page.getByRole("dialog", { name: "Gallery, 2 pictures" });
  await expect(dialog).toContainText("1 / 2");
  await page.keyboard.press("ArrowRight");
  await expect(dialog).toContainText("2 / 2");
  await expect(dialog.getByText("Two", { exact: true })).toBeInViewport();
  // What the grid cuts is whole here.
  const image = dialog.getByRole("img", { name: "Two" });
  await expect
    .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth / each.naturalHeight))
    .toBeCloseTo(0.8, 1);
  await dialog.getByRole("button", { name: "Previous picture" }).click();
  await expect(dialog).toContainText("1 / 2");
  await page.keyboard.press("End");
  await expect(dialog).toContainText("2 / 2");
  // While it moves, the picture that passes by would be under the pointer.
  await inFront(dialog.getByRole("group"), 1);
  await page.mouse.click(20, 450);
  await expect(dialog).toHaveCount(0);
  await expect(grid.getByRole("link", { name: "Two" })).toBeFocused();
  await page.close();
});

test("a second tap shows each point of the picture, to be panned, and the third all of it again", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, PHONE, path);
  await page.getByRole("link", { name: "As wide as the text" }).click();
  const dialog = page.getByRole("dialog");
  const image = dialog.getByRole("img");
  await expect.poll(() => image.evaluate((each) => each.clientWidth)).toBe(PHONE.width);
  await image.click({ position: { x: 300, y: 100 } });
  const stage = dialog.locator(".is-full");
  await expect(stage).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Full size" })).toHaveAttribute("aria-pressed", "true");
  const before = await stage.evaluate((each) => each.scrollLeft);
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => stage.evaluate((each) => each.scrollLeft)).toBeLessThan(before);
  await dialog.getByRole("button", { name: "Full size" }).click();
  await expect.poll(() => image.evaluate((each) => each.clientWidth)).toBe(PHONE.width);
  await page.close();
});

test("the way back of a phone closes the picture and stays on the article", async ({ browser, server }) => {
  const page = await opened(browser, server, PHONE, path);
  for (const close of [() => page.goBack(), () => page.keyboard.press("Escape")]) {
    await page.getByRole("link", { name: "The ship" }).click();
    await expect(page.getByRole("dialog")).toContainText("2 / 3");
    await close();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe(path);
  }
  // No step is left over: the next way back leaves the article.
  await page.goBack();
  expect(page.url()).toBe("about:blank");
  await page.close();
});

test("a key that opens elsewhere still does, and nothing moves for who wants no movement", async ({
  browser,
  server,
}) => {
  const page = await opened(browser, server, DESK, path);
  const elsewhere = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "As wide as the text" }).click({ modifiers: ["ControlOrMeta"] });
  await (await elsewhere).close();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".slides")).toHaveCSS("scroll-behavior", "smooth");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.locator(".slides")).toHaveCSS("scroll-behavior", "auto");
  await page.close();
});

test("on paper all slides are there", async ({ browser, server }) => {
  const page = await opened(browser, server, DESK, path);
  await page.emulateMedia({ media: "print" });
  for (const name of ["The quay", "The ship", "The mole"])
    await expect(page.locator(".slides").getByText(name, { exact: true })).toBeVisible();
  const tops = await page
    .locator(".slides .figure")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
  expect(new Set(tops).size).toBe(3);
  await expect(page.getByRole("button", { name: "Next picture" })).toBeHidden();
  await page.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the article and its open pictures have nothing that axe objects to, on a phone and a desk, ${colorScheme}`, async ({
    browser,
    server,
  }) => {
    for (const viewport of [PHONE, DESK]) {
      const page = await opened(browser, server, viewport, path);
      await page.emulateMedia({ colorScheme });
      await page.locator(".slide-acts button").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.getByRole("link", { name: "The quay", exact: true }).click();
      await page.getByRole("dialog").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    }
  });
}

/** Resolves when the picture stands at the beginning of the row, or at its end where there is no more to scroll. */
async function inFront(row: ReturnType<Page["locator"]>, at: number): Promise<void> {
  const left = () =>
    row
      .locator("> *")
      .nth(at)
      .evaluate(
        (each) => each.getBoundingClientRect().left - (each.parentElement as HTMLElement).getBoundingClientRect().left,
      );
  await expect.poll(left).toBeLessThan(130);
  await expect.poll(left).toBeGreaterThan(-2);
}
