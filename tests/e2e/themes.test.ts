import { type Browser, expect, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { join, type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { visit } from "#tests/support/reader-page.ts";
import type { RunningServer } from "#tests/support/server.ts";

test.use({ site: "themes" });
test.describe.configure({ mode: "serial", timeout: 60_000 });

/** A newsroom gives its paper a look of its own: tried on real pages, checked, published, and taken back. */
const LOOK = "/admin/settings/look";
const ARTICLE = "/peace-talks/maudry-summit-outcomes";
const SALMON = { light: "#fff1e5", dark: "#1c1613" };
const PUBLISHED = "Published. Readers see it on the next page they open.";
let ada: Member;
let desk: Page;

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server);
  desk = await openAs(browser, server, ada, { viewport: { width: 1440, height: 1000 } });
});

test.afterAll(async () => {
  await desk.context().close();
});

test("a look to start from is picked by the keyboard and worn by a real page at once; readers see nothing of it", async ({
  server,
}) => {
  await desk.goto(LOOK);
  await expect(shown().locator("html")).toHaveCSS("background-color", rgb("#fbfaf6"));
  await desk.getByRole("link", { name: "Start from Salmon" }).focus();
  await desk.keyboard.press("Enter");
  await expect(field("Paper by day")).toHaveValue(SALMON.light);
  await expect(shown().locator("html")).toHaveCSS("background-color", rgb(SALMON.light));
  await choose("Light", "Night");
  await expect(shown().locator("html")).toHaveCSS("background-color", rgb(SALMON.dark));
  await choose("Light", "Day");
  for (const [page, marks] of [
    ["Article", "article.article .body"],
    ["Section", ".list .card"],
    ["Front", ".front .lead"],
  ] as const) {
    await choose("Page", page);
    await expect(shown().locator(marks).first()).toBeVisible();
    await expect(shown().locator("html")).toHaveCSS("background-color", rgb(SALMON.light));
  }
  await choose("Screen", "Phone");
  await expect(desk.locator(".look-preview iframe")).toHaveCSS("width", "390px");
  await choose("Screen", "Desktop");
  expect((await ask(server, "/")).text).not.toContain("look.css");
});

test("a colour that cannot be read is measured as one types, refused, and the nearest that can is offered", async ({
  server,
}) => {
  await field("Accent by day").fill("#ff8a3d");
  await expect(
    desk.getByRole("status").filter({ hasText: /^Contrast [12]\.\d:1: too little to be read/ }),
  ).toBeVisible();
  await desk.getByRole("button", { name: "Publish this look" }).click();
  await expect(field("Accent by day")).toBeFocused();
  await expect(
    desk.getByText(/^Too close to the light page to be read: [12]\.\d:1, and at least 4\.5:1/),
  ).toBeVisible();
  expect((await ask(server, "/")).text).not.toContain("look.css");
  await desk.keyboard.press("Tab");
  await expect(desk.getByRole("button", { name: /^Take #[0-9a-f]{6} as accent by day$/ })).toBeFocused();
  await desk.keyboard.press("Enter");
  const accent = await field("Accent by day").inputValue();
  expect(accent).not.toBe("#ff8a3d");
  await expect(shown().locator(".lead .label")).toHaveCSS("color", rgb(accent));
  await field("Paper by day").fill("#b0a090");
  await expect(desk.getByRole("status").filter({ hasText: /^Too dark for a page by day/ })).toBeVisible();
  await field("Paper by day").fill(SALMON.light);
});

test("a section gets a colour; the night follows the day, and its page shows it", async () => {
  await desk.getByText("Colours of sections").click();
  await field("Peace Talks by day").fill("#1d4f91");
  await expect(field("Peace Talks by night")).toHaveValue(/^#[0-9a-f]{6}$/);
  await expect(desk.getByRole("radio", { name: "Section" })).toBeChecked();
  await expect(shown().locator(".list")).toHaveCSS("border-block-start-color", rgb("#1d4f91"));
});

test("published with one press, it is what readers see without a script, by day, by night, in its sections and on paper", async ({
  browser,
  server,
}) => {
  const accent = await field("Accent by day").inputValue();
  await desk.getByRole("button", { name: "Publish this look" }).click();
  await expect(desk.getByText(PUBLISHED)).toBeVisible();
  await expect(desk.getByRole("button", { name: "Drop the changes" })).toHaveCount(0);
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator("html")).toHaveCSS("background-color", rgb(SALMON.light));
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute("content", SALMON.light);
  const root = () => getComputedStyle(document.documentElement).getPropertyValue("--accent");
  expect(await page.evaluate(root)).toContain(accent);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("background-color", rgb(SALMON.dark));
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(ARTICLE);
  await expect(page.locator(".article .head .label")).toHaveCSS("color", rgb("#1d4f91"));
  await page.goto("/peace-talks");
  await expect(page.locator(".list")).toHaveCSS("border-block-start-color", rgb("#1d4f91"));
  await page.emulateMedia({ media: "print" });
  await page.goto(ARTICLE);
  await expect(page.locator(".article .head .label")).toHaveCSS("color", "rgb(0, 0, 0)");
  await context.close();
  const manifest = JSON.parse((await ask(server, "/manifest.webmanifest")).text);
  expect(manifest).toMatchObject({ theme_color: SALMON.light, background_color: SALMON.light });
});

test("a site with a look is as light as one without", async ({ browser, server }) => {
  const reader = await browser.newContext({ baseURL: server.url, viewport: { width: 412, height: 915 } });
  const { loads, failed, shift } = await visit(reader, ARTICLE);
  await reader.close();
  const told = loads.map(({ url, wire }) => `${wire} ${url}`).join("\n");
  const bytes = loads.filter(({ type }) => ["Document", "Stylesheet", "Script"].includes(type));
  expect(loads.filter(({ type }) => type !== "Image").length, told).toBeLessThanOrEqual(6);
  expect(
    bytes.reduce((sum, { wire }) => sum + wire, 0),
    told,
  ).toBeLessThanOrEqual(20 * 1024);
  expect(failed).toEqual([]);
  expect(shift).toBeLessThan(0.01);
});

test("pages to try a look on are for the desk alone, framed by nobody else, and kept nowhere", async ({ server }) => {
  const edda = await join(server, ada, "Edda", "editor");
  const page = await ask(server, "/preview/look/front", { cookie: ada.cookie });
  expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(page.headers["content-security-policy"]).toContain("style-src 'self';");
  expect(page.headers["cache-control"]).toBe("private, no-store");
  expect((await ask(server, "/")).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect((await ask(server, "/preview/look/front", { cookie: edda.cookie })).status).toBe(404);
  expect((await ask(server, "/preview/look/nothing", { cookie: ada.cookie })).status).toBe(404);
  expect((await ask(server, "/preview/look/front")).status).toBe(307);
});

test("without a script the server says beside the field what is the matter, and what was typed is still there", async ({
  browser,
  server,
}) => {
  const plain = await plainDesk(browser, server);
  await plain.goto(`${LOOK}?from=broadsheet`);
  await expect(plain.getByLabel("Paper by day", { exact: true })).toHaveValue("#ffffff");
  await plain.getByLabel("Accent by day", { exact: true }).fill("#ffd400");
  await plain.getByLabel("Letters of texts").selectOption("literata");
  await plain.getByRole("button", { name: "Publish this look" }).click();
  const accent = plain.getByLabel("Accent by day", { exact: true });
  await expect(accent).toHaveAttribute("aria-invalid", "true");
  await expect(accent).toHaveValue("#ffd400");
  await expect(
    plain.getByText(/^Too close to the light page.* The nearest that passes is #[0-9a-f]{6}\.$/),
  ).toBeVisible();
  await expect(plain.getByLabel("Letters of texts")).toHaveValue("literata");
  await plain.context().close();
});

test("what was tried is dropped; one goes back to what readers had, and to the look that the site came with", async ({
  server,
}) => {
  await desk.goto(LOOK);
  await desk.getByRole("link", { name: "Start from Night train" }).click();
  await desk.getByRole("button", { name: "Drop the changes" }).click();
  await expect(field("Paper by day")).toHaveValue(SALMON.light);
  await field("Paper by day").fill("#ffffff");
  await desk.getByRole("button", { name: "Publish this look" }).click();
  await expect(desk.getByText(PUBLISHED)).toBeVisible();
  const former = desk.locator(".former-looks li");
  await expect(former).toHaveCount(3);
  await expect(former.first()).toContainText("Ada Quill published another");
  await former.first().getByRole("button").focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Readers see this look again.")).toBeVisible();
  await expect(field("Paper by day")).toHaveValue(SALMON.light);
  expect((await ask(server, "/")).text).toContain(`content="${SALMON.light}"`);
});

test("the screen and the pages hold up to axe, on a phone and a desk, by day and by night", async () => {
  for (const path of [LOOK, "/", ARTICLE]) {
    await desk.goto(path);
    for (const width of [390, 1440])
      for (const colorScheme of ["light", "dark"] as const) {
        await desk.setViewportSize({ width, height: 1000 });
        await desk.emulateMedia({ colorScheme });
        const where = `${path} ${width} ${colorScheme}`;
        expect(await axeFindings(desk), where).toEqual([]);
        expect(await desk.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
      }
  }
});

test("back at the look that the site came with it loads nothing of its own", async ({ server }) => {
  await desk.setViewportSize({ width: 1440, height: 1000 });
  await desk.goto(LOOK);
  await desk.getByRole("button", { name: "Go back to the look that the site came with" }).click();
  await expect(desk.getByText("Readers see this look again.")).toBeVisible();
  const { text } = await ask(server, ARTICLE);
  expect(text).not.toContain("look.css");
  expect(text).not.toContain("data-section");
});

function field(label: string) {
  return desk.getByLabel(label, { exact: true });
}

function shown() {
  return desk.frameLocator(".look-preview iframe");
}

async function choose(legend: string, choice: string): Promise<void> {
  await desk.getByRole("group", { name: legend }).getByRole("radio", { name: choice }).check();
}

function plainDesk(browser: Browser, server: RunningServer): Promise<Page> {
  return openAs(browser, server, ada, { javaScriptEnabled: false });
}

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}
