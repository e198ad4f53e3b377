import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { read, visit } from "#tests/support/reader-page.ts";

test.use({ site: "site-settings" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** A newsroom makes the site its own: logo, colours, letters, menus, footer, as an admin sets them and as readers get them. */
const ARTICLE = "/peace-talks/maudry-summit-outcomes";
const ROOMS = ["", "/look", "/menus", "/record", "/sharing", "/sign-in", "/mail", "/sample"];
const SCREENS = ROOMS.map((at) => `/admin/settings${at}`);
let ada: Member;
let desk: Page;

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server);
  desk = await openAs(browser, server, ada);
});

test.afterAll(async () => {
  await desk.context().close();
});

test("as it comes the site loads nothing for its look", async ({ server }) => {
  const { text } = await ask(server, ARTICLE);
  expect(text).not.toContain("look.css");
  expect(text).not.toMatch(/class="(social|colophon|logo)/);
});

test("the screens of the settings are beside one another, also for the keyboard", async () => {
  await desk.goto("/admin/settings");
  const nav = desk.getByRole("navigation", { name: "Settings" });
  const names = [
    ...["Site", "Look", "Menus and footer", "How we work", "Found and shared", "Stages", "Publish check"],
    ...["Signing in", "Mail", "Sample edition"],
  ];
  await expect(nav.getByRole("link")).toHaveText(names);
  for (const name of names) {
    await nav.getByRole("link", { name }).focus();
    await desk.keyboard.press("Enter");
    await expect(nav.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }
});

test("colours and letters that were chosen reach readers by day and by night", async ({ server }) => {
  await desk.goto("/admin/settings/look");
  const light = "#0b5d3b";
  await desk.getByLabel("Accent by day", { exact: true }).fill(light);
  await desk.getByLabel("Accent by night", { exact: true }).fill("#7fd6ab");
  await desk.getByLabel("Letters of headings").selectOption("Source Sans");
  await desk.getByRole("button", { name: "Publish this look" }).click();
  await expect(desk.getByText("Published. Readers see it on the next page they open.")).toBeVisible();
  expect((await ask(server, "/")).text).toMatch(
    /<link rel="stylesheet" href="\/look\.css\?v=[\w-]{12}(?:\.[\w~-]+)+"\/>/,
  );

  const page = await desk.context().newPage();
  for (const [colorScheme, colour] of [["light", light] as const, ["dark", "#7fd6ab"] as const]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(ARTICLE);
    await expect(page.locator(".article .label").first()).toHaveCSS("color", rgb(colour));
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-family", /Source Sans 3 Variable/);
    await expect(page.locator(".body > p").first()).toHaveCSS("font-family", /Source Serif 4/);
  }
  await page.close();
});

test("the style sheet is kept for good under its version, and another version is not", async ({ server }) => {
  const { text } = await ask(server, "/");
  const href = /\/look\.css\?v=[\w.~-]+/.exec(text)?.[0] ?? "";
  const { headers, text: css } = await ask(server, href);
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(headers["content-type"]).toBe("text/css; charset=utf-8");
  // Everything that a page without a look loads is in it.
  expect(css).toContain(".skip");
  const older = await ask(server, "/look.css?v=older");
  expect(older.headers["cache-control"]).toContain("must-revalidate");
  expect(css.endsWith(older.text)).toBe(true);
  for (const strange of [`${href}.none`, `${href}.${href.split(".").at(-1)}`, `${href}./../../x`])
    expect((await ask(server, strange)).headers["cache-control"], strange).toContain("must-revalidate");
  const own = [...older.text.matchAll(/url\("([^"]+)"\)/g)];
  expect(own.length).toBe(12);
  const files = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, url = ""]) => url);
  expect(files.length).toBeGreaterThan(24);
  for (const url of files) expect((await ask(server, url)).status, url).toBe(200);
});

test("a menu is written and ordered by the keyboard alone", async ({ server }) => {
  await desk.goto("/admin/settings/menus");
  const head = desk.locator(".menu-editor").first();
  await head.getByLabel("The sections of the first level").focus();
  await desk.keyboard.press("ArrowDown");
  const lines = head.locator(".menu-lines > li");
  const count = await lines.count();
  expect(count).toBeGreaterThan(3);
  await head.getByLabel("It leads to").focus();
  await desk.keyboard.press("End");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("https://shop.lantern.example/");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Shop");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await expect(lines).toHaveCount(count + 1);
  const label = lines.last().getByLabel("Label");
  await expect(label).toHaveValue("Shop");
  await label.focus();
  await desk.keyboard.press("Alt+ArrowUp");
  await expect(lines.nth(count - 1).getByLabel("Label")).toBeFocused();
  await lines
    .nth(count - 1)
    .getByRole("button", { name: "Move “Shop” up" })
    .focus();
  for (let place = count - 1; place > 0; place--) await desk.keyboard.press("Enter");
  await expect(lines.first().getByRole("button", { name: "Move “Shop” up" })).toBeFocused();
  await head.getByRole("button", { name: "Save the menu at the head" }).focus();
  await desk.keyboard.press("Enter");
  await expect(head.getByText("Saved. Readers see it at once.")).toBeVisible();
  const { text } = await ask(server, "/");
  const menu = /<nav aria-label="Sections">.*?<\/nav>/.exec(text)?.[0] ?? "";
  expect(menu).toMatch(/^<nav aria-label="Sections"><ul><li><a href="https:\/\/shop\.lantern\.example\/">Shop</);
});

test("a social link is checked against its network; the footer is told in paragraphs", async ({ server }) => {
  await desk.goto("/admin/settings/menus");
  await desk.getByLabel("Text at the foot").fill("The Lantern, by the lake.\n\nSince 1987. <b>Not bold</b>");
  await desk.getByRole("button", { name: "Add a network" }).click();
  await desk.getByLabel("Network").selectOption("Bluesky");
  await desk.getByLabel("Address there").fill("https://bsky.app.evil.example/profile/lantern");
  await desk.getByRole("button", { name: "Save the footer" }).click();
  await expect(desk.getByText(/^Not a page of Bluesky/)).toBeVisible();
  await expect(desk.getByLabel("Address there")).toHaveAttribute("aria-invalid", "true");
  await desk.getByLabel("Address there").fill("https://bsky.app/profile/lantern.example");
  await desk.getByRole("button", { name: "Save the footer" }).click();
  await expect(desk.getByText("Saved. Readers see it at once.")).toBeVisible();
  const { text } = await ask(server, "/");
  expect(text).toContain('<a href="https://bsky.app/profile/lantern.example" rel="me">Bluesky</a>');
  expect(text).toContain(
    "<p><bdi>The Lantern, by the lake.</bdi></p><p><bdi>Since 1987. &lt;b&gt;Not bold&lt;/b&gt;</bdi></p>",
  );
  const facts = read(text).facts.find((each) => each["@type"] === "WebSite");
  expect(facts?.publisher).toMatchObject({ sameAs: ["https://bsky.app/profile/lantern.example"] });
});

test("a picture of the library becomes the logo, moves nothing, and cannot be thrown away", async ({
  browser,
  server,
}) => {
  await desk.goto("/admin/settings/look");
  await desk.getByRole("button", { name: "Choose a picture" }).click();
  const dialog = desk.getByRole("dialog", { name: "Choose a picture" });
  await dialog.locator(".media-grid button").first().click();
  await expect(desk.getByText("On a dark page", { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: "Save the logo" }).click();
  await expect(desk.getByText("Saved. Readers see it at once.")).toBeVisible();
  const reader = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  for (const path of ["/", ARTICLE]) {
    const { failed, shift } = await visit(reader, path);
    expect([path, failed]).toEqual([path, []]);
    expect(shift).toBeLessThan(0.01);
  }
  const page = await reader.newPage();
  await page.goto(ARTICLE);
  await expect(page.getByRole("banner").getByRole("link", { name: "The Lantern" }).getByRole("img")).toBeVisible();
  await reader.close();
  const { logo } = (read((await ask(server, "/")).text).facts[0]?.publisher ?? {}) as { logo?: { url: string } };
  const [, id] = /\/media\/([a-z0-9]{16})\//.exec(logo?.url ?? "") ?? [];
  const thrown = await desk.request.delete(`/api/desk/media/${id}`, { headers: { origin: server.url } });
  expect(thrown.status()).toBe(409);
  expect(await thrown.text()).toContain("This picture is the logo of the site.");
});

test("a page with all of it is valid and holds up to axe, on a phone and on a desk, by day and by night", async ({
  server,
}) => {
  const { text } = await ask(server, ARTICLE);
  const { results } = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(text);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  await inAll(["/", ARTICLE]);
});

test("the settings hold up to axe, on a phone and on a desk, by day and by night", async () => {
  await inAll(SCREENS);
});

test("back at the look that it came with the site loads nothing besides again", async ({ server }) => {
  await desk.setViewportSize({ width: 1440, height: 900 });
  await desk.goto("/admin/settings/look");
  await desk.getByRole("button", { name: "Go back to the look that the site came with" }).click();
  await expect(desk.getByText("Readers see this look again.")).toBeVisible();
  expect((await ask(server, ARTICLE)).text).not.toContain("look.css");
});

async function inAll(paths: string[]): Promise<void> {
  for (const path of paths)
    for (const width of [390, 1440])
      for (const colorScheme of ["light", "dark"] as const) {
        await desk.setViewportSize({ width, height: 900 });
        await desk.emulateMedia({ colorScheme });
        await desk.goto(path);
        const where = `${path} ${width} ${colorScheme}`;
        expect(await axeFindings(desk), where).toEqual([]);
        expect(await desk.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
        const name = path.replaceAll("/", "-").slice(1) || "front";
        await desk.screenshot({
          path: test.info().outputPath(`${name}-${width}-${colorScheme}.png`),
          fullPage: path.startsWith("/admin"),
        });
      }
}

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}
