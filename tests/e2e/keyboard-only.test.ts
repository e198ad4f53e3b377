import { expect, type Page } from "@playwright/test";
import { test } from "#tests/support/e2e.ts";
import { setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";

test.use({ site: "keyboard-only" });

/** From the list to an article that readers see, by somebody who has no mouse: nothing here clicks or fills. */
test("an article is begun, written, placed, signed and published by keyboard alone", async ({ browser, server }) => {
  test.setTimeout(120_000);
  const page = await openAs(browser, server, await setUpSite(server));
  const type = (text: string) => page.keyboard.type(text);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto("/admin/articles");
  await tabTo(page, "New article");
  await press("Enter");
  await page.waitForURL(/\/admin\/articles\/[a-z0-9]{16}/);
  await expect(page.locator(".ProseMirror")).toHaveAttribute("contenteditable", "true");

  await expect(page.getByLabel("Title", { exact: true })).toBeFocused();
  await type("A summit without a summit");
  await press("Enter");
  await type("Two delegations met, and neither of them was there.");
  await press("Enter");
  await expect(page.locator(".ProseMirror")).toBeFocused();

  await type("The talks ended as they had begun, with a promise");
  for (let letter = 0; letter < "a promise".length; letter++) await press("Shift+ArrowLeft");
  await expect(page.getByRole("toolbar", { name: "Selected text" })).toBeVisible();
  await press("ControlOrMeta+k");
  await expect(page.getByRole("dialog", { name: "Link" })).toBeVisible();
  await type("/peace-talks");
  await press("Enter");
  await expect(page.locator(".ProseMirror a")).toHaveText("a promise");
  await press("End", "Enter");
  await type("/heading");
  await press("Enter");
  await type("What was said");
  await press("Enter");
  await type("- First, nothing");
  await press("Enter");
  await type("Second, less");
  await press("Alt+Shift+ArrowUp", "End", "ArrowDown", "End", "Enter", "Enter");
  await type("/picture");
  await press("Enter");
  const pictures = page.getByRole("dialog", { name: "Choose a picture" });
  await expect(pictures.getByRole("listitem").first()).toBeVisible();
  await tabTo(page, /^three-bases\.jpg/);
  await press("Enter");
  await expect(page.locator(".ProseMirror figure img")).toBeVisible();

  await tabTo(page, "Section");
  await type("Peace Talks");
  await tabTo(page, "Add an author");
  await type("Nora Vayle");
  await press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Nora Vayle" })).toBeVisible();
  await tabTo(page, "Publish", "Shift+Tab");
  await press("Enter");
  await expect(page.getByRole("dialog", { name: "Publish this article?" })).toBeVisible();
  await tabTo(page, "Publish");
  await press("Enter");
  await expect(page.locator(".state.live")).toBeVisible();

  const read = await page.request.get("/peace-talks/a-summit-without-a-summit");
  const html = await read.text();
  expect(read.status()).toBe(200);
  expect(html).toMatch(/<h1[^>]*>A summit without a summit/);
  expect(html).toContain("neither of them was there");
  expect(html).toMatch(/<h2[^>]*>What was said<\/h2>/);
  expect(html).toMatch(/<li>(<p>)?Second, less.*<li>(<p>)?First, nothing/s);
  expect(html).toMatch(/<a href="\/peace-talks"[^>]*>a promise<\/a>/);
  expect(html).toContain("Nora Vayle");
  expect(html).toMatch(/<figure/);
  await page.context().close();
});

/** Goes on until the thing of this name has the focus, as somebody does who looks where the ring is. */
async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step++) {
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent ?? element?.textContent;
      return (element?.getAttribute("aria-label") ?? label ?? "").trim();
    });
    if (step > 0 && (typeof name === "string" ? here === name : name.test(here))) return;
    passed.push(here.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${name}: ${passed.join(" | ")}`);
}
