import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, publish, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { join, type Member, must, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { read } from "#tests/support/reader-page.ts";
import { callAction } from "#tests/support/server-actions.ts";

test.use({ site: "standing-pages" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** A page that always stands on the site: begun with an outline, published, put into the menu, moved and withdrawn. */
let ada: Member;
let desk: Page;
let address: string;

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server);
  desk = await openAs(browser, server, ada);
});

test.afterAll(async () => {
  await desk.context().close();
});

test("About is begun with an outline by the keyboard alone, and asks for nothing that only news has", async () => {
  await desk.goto("/admin/pages");
  await expect(desk.getByRole("heading", { name: "No pages here yet." })).toBeVisible();
  await desk.getByRole("button", { name: "New page …" }).focus();
  await desk.keyboard.press("Enter");
  const dialog = desk.getByRole("dialog", { name: "A new page" });
  await dialog.getByLabel("An empty page").focus();
  await desk.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: /^About / })).toBeChecked();
  await desk.keyboard.press("Enter");
  await desk.waitForURL(/\/admin\/articles\/[a-z0-9]{16}$/);
  address = desk.url();
  await expect(bodyOf(desk)).toContainText("TK Who is the owner");
  const facts = desk.getByRole("complementary", { name: "Facts about the page" });
  for (const label of ["Kind", "Section"]) await expect(facts.getByLabel(label, { exact: true })).toHaveCount(0);
  await expect(facts.getByText("Bylines")).toHaveCount(0);
  await expect(facts).toContainText(/\d TK left/);
  for (const asked of ["Choose a section.", "It has no standfirst.", "No author is named."])
    await expect(facts).not.toContainText(asked);
  await expect(facts.getByLabel("Address")).toHaveValue("about");
  await expect(desk.getByLabel("Kicker")).toHaveCount(0);
  expect(await axeFindings(desk)).toEqual([]);
});

test("it is written and published, and stands at the root with nothing of a news story", async ({ server }) => {
  await bodyOf(desk).click();
  await desk.keyboard.press("ControlOrMeta+a");
  await desk.keyboard.type("A weekly that is made by the lake, and paid for by those who read it.");
  await saved(desk);
  await publish(desk);
  const { status, text } = await ask(server, "/about");
  expect(status).toBe(200);
  const { heading, facts, canonical } = read(text);
  expect(heading).toBe("About");
  expect(canonical).toBe(`${server.url}/about`);
  expect(facts.map((each) => each["@type"])).toEqual(["AboutPage", "BreadcrumbList"]);
  expect(text).toContain("<title>About | The Lantern</title>");
  expect(text).not.toContain('content="article"');
  expect(await invalid(text)).toEqual([]);
  const page = await desk.context().newPage();
  await page.goto("/about");
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toHaveText("HomeAbout");
  for (const gone of [".byline", ".label", ".acts", ".onward"])
    await expect(page.locator(`.article ${gone}`)).toHaveCount(0);
  for (const width of [390, 1440])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), `${width} ${colorScheme}`).toEqual([]);
    }
  await page.close();
});

test("no list of news and no feed has it; the site map, the address and the desk’s search do", async ({ server }) => {
  const without = ["/", "/feed.xml", "/atom.xml", "/api/v1/published/articles?limit=100", "/missing"];
  for (const at of without) expect((await ask(server, at)).text, at).not.toMatch(/\/about\b/);
  const { text: index } = await ask(server, "/sitemap.xml");
  const maps = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/\d+\.xml)/g)].map(([, path = ""]) => path);
  const entries = await Promise.all(maps.map(async (path) => (await ask(server, path)).text));
  expect(entries.join()).toContain(`${server.url}/about<`);
  const found = JSON.parse((await ask(server, "/api/v1/published/article-at?path=/about")).text);
  expect(found).toMatchObject({ form: "page", title: "About", trail: [], bylines: [] });
  expect((await ask(server, "/admin/articles?state=all&q=weekly", ada)).text).not.toContain(address.slice(-16));
  expect((await ask(server, "/api/desk/find?q=about", ada)).text).toContain(address.slice(-16));
});

test("it is put into the menu, and tells there where one is", async () => {
  await desk.goto("/admin/settings/menus");
  const head = desk.locator(".menu-editor").first();
  await head.getByLabel("What is written here").check();
  await head.getByLabel("It leads to").selectOption({ label: "About" });
  await head.getByRole("button", { name: "Add it" }).click();
  await head.getByRole("button", { name: "Save the menu at the head" }).click();
  await expect(head.getByText("Saved. Readers see it at once.")).toBeVisible();
  await desk.goto("/about");
  const link = desk.getByRole("banner").getByRole("link", { name: "About" });
  await expect(link).toHaveAttribute("aria-current", "true");
});

test("it moves with its address: the old one redirects, and the menu follows", async ({ server }) => {
  await desk.goto(address);
  await desk.getByLabel("Address", { exact: true }).fill("about-us");
  await saved(desk);
  await publish(desk, "Publish changes");
  const { status, headers } = await ask(server, "/about");
  expect([status, headers.location]).toEqual([308, "/about-us"]);
  expect((await ask(server, "/")).text).toContain('<a href="/about-us">About</a>');
});

test("no section and no other page takes its address, nor one of the site itself", async () => {
  await desk.goto("/admin/sections/new");
  await desk.getByLabel("Name").fill("About us");
  await desk.getByRole("button", { name: "Add the section" }).click();
  await expect(desk.getByText("“About” is already at /about-us.")).toBeVisible();
  await desk.goto(address);
  await desk.getByLabel("Address", { exact: true }).fill("topics");
  await saved(desk);
  await desk.getByRole("button", { name: "Publish changes", exact: true }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Publish changes", exact: true }).click();
  const facts = desk.getByRole("complementary", { name: "Facts about the page" });
  await expect(facts.getByText("The site itself uses this address. Choose another.")).toBeVisible();
  await expect(desk.getByLabel("Address", { exact: true })).toBeFocused();
  await desk.getByLabel("Address", { exact: true }).fill("about-us");
  await saved(desk);
});

test("withdrawn it is gone from the menu, which says so in the settings", async ({ server }) => {
  await desk.goto(address);
  await desk.getByRole("button", { name: "Withdraw from readers …" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(desk.locator(".state.withdrawn")).toBeVisible();
  expect((await ask(server, "/about-us")).status).toBe(404);
  expect((await ask(server, "/")).text).not.toContain("about-us");
  await desk.goto("/admin/settings/menus");
  await expect(desk.getByText("Not live. Readers do not see this line yet.")).toBeVisible();
});

test("a contributor begins no page and sees none of others", async ({ server, browser }) => {
  const page = await openAs(browser, server, await join(server, ada, "Cleo Contributor", "contributor"));
  await page.goto("/admin/pages");
  await expect(page.getByText("Those that are given to you are listed here.")).toBeVisible();
  await expect(page.getByRole("button", { name: /New page/ })).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
  await page.context().close();
});

test("the room holds up to axe, on a phone and on a desk, by day and by night", async () => {
  await desk.goto("/admin/pages");
  await expect(desk.getByRole("row").filter({ hasText: /About.*Withdrawn/ })).toBeVisible();
  for (const width of [390, 1440])
    for (const colorScheme of ["light", "dark"] as const) {
      await desk.setViewportSize({ width, height: 900 });
      await desk.emulateMedia({ colorScheme });
      expect(await axeFindings(desk), `${width} ${colorScheme}`).toEqual([]);
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
});

test("removed for good it goes from the menu with it", async ({ server }) => {
  const id = address.split("/").at(-1) as string;
  must(await callAction(server, "trash", [{ id }], { cookie: ada.cookie }));
  await desk.goto("/admin/settings/menus");
  await expect(desk.getByText("In the trash. Readers do not see this line", { exact: false })).toBeVisible();
  await desk.goto("/admin/pages");
  await desk.getByRole("button", { name: "Delete for good “About”" }).click();
  const asked = desk.getByRole("dialog", { name: "Delete for good?" });
  await expect(asked).toContainText("its lines in menus");
  await asked.getByRole("button", { name: "Delete for good", exact: true }).click();
  await expect(desk.getByRole("row").filter({ hasText: "About" })).toHaveCount(0);
  await desk.goto("/admin/settings/menus");
  const head = desk.locator(".menu-editor").first();
  await expect(head.getByRole("radio", { name: "What is written here" })).toBeChecked();
  await expect(head.getByText("Readers do not see this line", { exact: false })).toHaveCount(0);
});

async function invalid(html: string): Promise<string[]> {
  const { results } = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
