import { type Browser, expect, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import {
  documentOf,
  idOf,
  join,
  type Member,
  must,
  paragraph,
  publish,
  setUpSite,
  type Written,
  write,
} from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { callAction } from "#tests/support/server-actions.ts";

test.use({ site: "publish-check" });
test.describe.configure({ timeout: 90_000 });

/** What a newsroom looks at before something is published: found while one writes, put right, or let pass with a reason. */
let ada: Member;
let places: { sectionId: string; bylines: string[] };

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
  const section = await idOf(server, ada.cookie, "Peace Talks", "sections");
  places = { sectionId: section, bylines: [await idOf(server, ada.cookie, "Nora Vayle", "authors")] };
});

type Server = Parameters<typeof write>[0];
type Facts = Parameters<typeof write>[2];

function aStory(server: Server, slug: string, facts: Facts = {}): Promise<Written> {
  const body = documentOf(paragraph("The delegations read one text, each in a different order."));
  const words = { title: `The whole story of the ${slug}`, standfirst: "Every round is told as soon as it ends." };
  return write(server, ada, { ...places, ...words, slug, body, ...facts });
}

async function openIn(browser: Browser, server: Server, id: string, as = ada, more = {}): Promise<Page> {
  const page = await openAs(browser, server, as, more);
  await page.goto(`/admin/articles/${id}`);
  await expect(bodyOf(page)).toBeVisible();
  return page;
}

const listOf = (page: Page) => page.locator(".checklist");
const line = (page: Page, name: string | RegExp) => listOf(page).getByRole("button", { name, exact: true });
const questionOf = (page: Page) => page.getByRole("dialog", { name: /^Publish / });
const UNFINISHED = { standfirst: "", bylines: [], body: documentOf(paragraph("There were TK people on the quay.")) };

test("what is found follows the writing, and each line leads to its place", async ({ browser, server }) => {
  const story = await aStory(server, "quay", { ...UNFINISHED, title: "The quay" });
  const page = await openIn(browser, server, story.id);
  await expect(listOf(page).getByRole("heading")).toHaveText(["Holds it up", "Worth a look"]);
  await line(page, "It has no standfirst.").click();
  await expect(page.getByLabel("Standfirst", { exact: true })).toBeFocused();
  await page.keyboard.type("Some came, and nobody counted them.");
  await expect(line(page, "It has no standfirst.")).toBeHidden();
  await expect(line(page, "Search engines have no description of it.")).toBeHidden();
  await line(page, "No author is named.").click();
  await expect(page.locator("#field-bylines")).toBeFocused();
  await line(page, "One TK left").click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("TK");
  await page.keyboard.type("forty");
  await expect(line(page, "One TK left")).toBeHidden();
  await line(page, "The title is short: 8 characters.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" empties before the last ferry");
  await expect(line(page, /^The title is short/)).toBeHidden();
  await expect(listOf(page).getByRole("heading")).toHaveText(["Holds it up"]);
  await page.context().close();
});

test("of a finished article there is one line, and the question says the same", async ({ browser, server }) => {
  const story = await aStory(server, "ferry");
  const page = await openIn(browser, server, story.id);
  await expect(listOf(page).locator("summary")).toHaveText(["Everything is in order"]);
  await expect(listOf(page).getByRole("heading")).toHaveCount(0);
  await listOf(page).locator("summary").click();
  await expect(listOf(page).getByText("Nothing is still to come")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(questionOf(page).getByText("Everything is in order.")).toBeVisible();
  await questionOf(page).getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.locator(".state.live")).toBeVisible();
  await page.context().close();
});

test("by keyboard alone an editor is stopped, lets things pass with a reason, and publishes", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "lights", { standfirst: "" });
  const page = await openIn(browser, server, story.id);
  await page.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  const question = questionOf(page);
  const go = question.getByRole("button", { name: "Publish", exact: true });
  await expect(question.getByRole("heading", { name: "Holds it up" })).toBeVisible();
  await expect(go).not.toHaveAttribute("aria-disabled");
  await go.press("Enter");
  await expect(question.getByRole("alert")).toContainText("One thing holds it up.");
  for (let back = 0; back < 9; back++) {
    await page.keyboard.press("Shift+Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === "Let it pass …") break;
  }
  await page.keyboard.press("Enter");
  await expect(question.getByLabel("Why may it pass?")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question.getByText("Say in a few words why it may pass.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(question.getByLabel("Why may it pass?")).toBeHidden();
  await expect(question).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("A ticker has none");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(question.getByText("One thing was let pass")).toBeVisible();
  await expect(question.getByRole("heading", { name: "Holds it up" })).toBeHidden();
  await go.press("Enter");
  await expect(page.locator(".state.live")).toBeVisible();
  const passed = listOf(page).locator("details").filter({ hasText: "One thing was let pass" });
  await passed.locator("summary").press("Enter");
  await expect(passed).toContainText(/It has no standfirst\..*Ada Quill.*“A ticker has none”/);
  const { text } = await ask(server, `/admin/activity?on=article:${story.id}`, { cookie: ada.cookie });
  expect(text).toContain("A ticker has none");
  await passed.getByRole("button", { name: /^Take it back/ }).press("Enter");
  await expect(line(page, "It has no standfirst.")).toBeVisible();
  await page.context().close();
});

test("a link to what was withdrawn is found once it is saved, and holds up where the site wants it so", async ({
  browser,
  server,
}) => {
  const gone = await aStory(server, "pier");
  const path = await publish(server, ada, gone);
  const link = { type: "text", text: "as we told", marks: [{ type: "link", attrs: { href: path } }] };
  const body = documentOf(paragraph("Before."), { type: "paragraph", content: [link] });
  const story = await aStory(server, "harbour", { body });
  const page = await openIn(browser, server, story.id);
  await expect(listOf(page).locator("summary")).toHaveText(["Everything is in order"]);
  must(await callAction(server, "unpublish", [{ id: gone.id }], ada));
  await bodyOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" More.");
  await saved(page);
  const found = "The link “as we told” leads to an article that was withdrawn.";
  await expect(line(page, found)).toBeVisible();

  const settings = await openAs(browser, server, ada);
  await settings.goto("/admin/settings");
  await settings.getByRole("link", { name: "Publish check" }).click();
  const choice = settings.getByRole("group", { name: "Links within the site" });
  await expect(choice.getByRole("radio", { name: "Warn" })).toBeChecked();
  await choice.getByRole("radio", { name: "Block" }).check();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByText("Saved. It counts for the next publication.")).toBeVisible();
  await settings.reload();
  await expect(choice.getByRole("radio", { name: "Block" })).toBeChecked();
  await settings.context().close();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(questionOf(page).getByRole("button", { name: found, exact: true })).toBeVisible();
  await questionOf(page).getByRole("button", { name: found, exact: true }).click();
  await expect(questionOf(page)).toBeHidden();
  await expect(bodyOf(page)).toBeFocused();
  const refused = await callAction(server, "publish", [{ id: story.id, version: 3 }], ada);
  expect(refused.reply).toMatchObject({ ok: false, details: { findings: [{ check: "broken-links" }] } });
  await page.context().close();
});

test("who presses Publish before all is looked at is heard, unless they thought better of it", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "tide");
  const page = await openIn(browser, server, story.id);
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/checks", async (route) => {
    await held;
    await route.continue();
  });
  let published = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && "next-action" in request.headers()) published += 1;
  });
  const open = () => page.getByRole("button", { name: "Publish", exact: true }).first().click();
  const press = () => questionOf(page).getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await open();
  await press();
  await expect(questionOf(page).getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");
  const looked = page.waitForResponse("**/checks");
  arrive();
  await (await looked).finished();
  await page.unroute("**/checks");
  await open();
  await press();
  await expect(page.locator(".state.live")).toBeVisible();
  // By the second question alone.
  expect(published).toBe(1);
  await page.context().close();
});

test("a contributor reads what is found and lets nothing pass", async ({ browser, server }) => {
  const nia = await join(server, ada, "Nia Later", "contributor");
  const body = documentOf(paragraph("TK people came."));
  const story = await write(server, nia, { ...places, title: "The whole story of the storm", slug: "storm", body });
  const page = await openIn(browser, server, story.id, nia);
  await expect(line(page, "One TK left")).toBeVisible();
  await expect(listOf(page).getByRole("button", { name: /^Let it pass/ })).toHaveCount(0);
  const waived = { id: story.id, check: "standfirst", finding: "none", reason: "I would like to" };
  expect((await callAction(server, "waive", [waived], nia)).reply).toMatchObject({ ok: false, code: "forbidden" });
  await page.context().close();
});

for (const width of [390, 1440])
  for (const colorScheme of ["light", "dark"] as const)
    test(`nothing is in the way of assistive technology at ${width}, ${colorScheme}`, async ({ browser, server }) => {
      const looks = { viewport: { width, height: 900 }, colorScheme };
      const story = await aStory(server, `buoy-${width}-${colorScheme}`, { ...UNFINISHED, title: "A buoy" });
      const page = await openIn(browser, server, story.id, ada, looks);
      await listOf(page).getByRole("button", { name: "Let it pass …: No author is named." }).click();
      await expect(listOf(page).getByLabel("Why may it pass?")).toBeFocused();
      expect(await axeFindings(page)).toEqual([]);
      await listOf(page).getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await expect(questionOf(page).getByRole("heading", { name: "Holds it up" })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.goto("/admin/settings/checks");
      await expect(page.getByRole("group")).not.toHaveCount(0);
      expect(await axeFindings(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await page.context().close();
    });
