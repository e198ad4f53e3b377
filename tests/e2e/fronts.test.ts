import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { frontComesDue } from "#tests/support/front-due.ts";
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
import { tooWide } from "#tests/support/too-wide.ts";

test.use({ site: "fronts" });
test.describe.configure({ timeout: 90_000 });

/** A morning at the front desk: pinned, packaged, looked at, published, gone back to, and left to the newest again. */
let ada: Member;
let edda: Member;
let section: string;
const made: Record<string, Written> = {};
type Server = Parameters<typeof write>[0];

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
  edda = await join(server, ada, "Edda Editor", "editor");
  section = await idOf(server, ada.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, ada.cookie, "Nora Vayle", "authors")];
  const body = documentOf(paragraph("The delegations read one text, each in a different order."));
  for (const slug of ["harbour", "bridge", "market"]) {
    const words = { title: `The ${slug} story`, standfirst: "Told as soon as it ends.", slug, body };
    const story = await write(server, ada, { ...words, sectionId: section, bylines });
    await publish(server, ada, story);
    made[slug] = story;
  }
});

/** Opens a front, and resolves when its script listens. */
async function openFront(browser: Browser, server: Server, who: Member, path = "/admin/front"): Promise<Page> {
  const page = await openAs(browser, server, who);
  await page.goto(path);
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
  return page;
}
const slot = (page: Page, name: string): Locator => page.getByRole("listitem", { name, exact: true });
const press = (page: Page, name: RegExp | string) => page.getByRole("button", { name }).press("Enter");

async function pin(page: Page, name: string, words: string): Promise<void> {
  await slot(page, name)
    .getByRole("button", { name: /Pin a story|Replace/ })
    .press("Enter");
  await find(page, `Pin a story: ${name}`, words);
  await expect(slot(page, name)).toContainText("Pinned");
  await expect(slot(page, name).getByRole("button", { name: /Replace/ })).toBeFocused();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
}

async function find(page: Page, title: string, words: string): Promise<void> {
  const sheet = page.getByRole("dialog", { name: title });
  await expect(sheet.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words);
  await expect(sheet.getByRole("option").first()).toContainText(words);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function leadOf(server: Server): Promise<string> {
  const { text } = await ask(server, "/");
  return /<article class="card lead"[\s\S]*?<h2 class="headline"><a[^>]*>([^<]*)/.exec(text)?.[1] ?? "";
}

test("the front is arranged by keyboard, looked at, published, gone back to, and fills itself again", async ({
  browser,
  server,
}) => {
  const page = await openFront(browser, server, edda);
  await expect(slot(page, "Lead")).toContainText("Newest");
  await pin(page, "Lead", "harbour");
  await slot(page, "Lead")
    .getByRole("button", { name: /^Related/ })
    .press("Enter");
  await find(page, "Under Lead", "bridge");
  const under = page.getByRole("dialog", { name: "Under Lead" });
  await expect(under.getByRole("listitem")).toContainText("The bridge story");
  expect(await axeFindings(page)).toEqual([]);
  await under.getByRole("button", { name: "Done" }).press("Enter");
  await slot(page, "Lead")
    .getByRole("button", { name: /^Words/ })
    .press("Enter");
  const words = page.getByRole("dialog", { name: "Words and time: Lead" });
  await words.getByLabel("Headline here").fill("The harbour opens");
  await words.getByLabel("until a time").check();
  await words.getByRole("button", { name: "Set" }).press("Enter");
  await expect(words.getByLabel("Until", { exact: true })).toHaveAccessibleDescription("Choose a day and a time.");
  await words.getByLabel("until midnight").check();
  await words.getByRole("button", { name: "Set" }).press("Enter");
  await expect(slot(page, "Lead")).toContainText("The story is called “The harbour story”. Until");

  await pin(page, "Second 1", "market");
  await page.getByRole("button", { name: "Move “The market story” up" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move “The market story” up" })).toBeFocused();
  await expect(slot(page, "Lead")).toContainText("The market story");
  await press(page, "Move “The market story” down");
  await expect(slot(page, "Lead")).toContainText("The harbour opens");
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  expect(await leadOf(server)).not.toBe("The harbour opens");

  await page.getByRole("link", { name: "Preview" }).press("Enter");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".lead .headline")).toHaveText("The harbour opens");
  await expect(frame.locator(".lead .package")).toContainText("The bridge story");
  const { headers } = await ask(server, "/preview/front/site/draft", { cookie: edda.cookie });
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(await leadOf(server)).not.toBe("The harbour opens");
  await page.getByRole("link", { name: "Back to arranging" }).press("Enter");

  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
  await press(page, "Publish …");
  await page
    .getByRole("dialog", { name: "Publish the front page?" })
    .getByRole("button", { name: "Publish" })
    .press("Enter");
  await expect(page.getByText("Version 1 is what readers see now.")).toBeVisible();
  expect(await leadOf(server)).toBe("The harbour opens");

  must(await callAction(server, "unpublish", [{ id: made.harbour?.id }], { cookie: ada.cookie }));
  expect(await leadOf(server)).not.toMatch(/harbour|^$/);
  await page.reload();
  await expect(slot(page, "Lead")).toContainText(/It was withdrawn\. “.+” stands here meanwhile\./);
  await page.locator("dialog.palette[data-listens]").waitFor({ state: "attached" });
  await press(page, "Leave everything to the newest …");
  const question = page.getByRole("dialog", { name: "Leave everything to the newest?" });
  await question.getByRole("button", { name: "Leave it" }).press("Enter");
  await expect(page.getByRole("button", { name: "Put it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(slot(page, "Second 1")).toContainText("Pinned");
  await expect(page.getByRole("button", { name: "Leave everything to the newest …" })).toBeFocused();
  await slot(page, "Second 1")
    .getByRole("button", { name: /^Unpin/ })
    .press("Enter");
  await expect(slot(page, "Second 1").getByRole("button", { name: /^Pin a story/ })).toBeFocused();
  await press(page, "Leave everything to the newest …");
  await question.getByRole("button", { name: "Leave it" }).press("Enter");
  await expect(slot(page, "Lead")).toContainText("Newest");
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await press(page, /^Go back to it … version 1/);
  await page
    .getByRole("dialog", { name: "Go back to version 1?" })
    .getByRole("button", { name: "Go back" })
    .press("Enter");
  await expect(slot(page, "Second 1")).toContainText("Pinned");
  await page.context().close();
});

test("of two at once the second is told by whom it was changed, and takes what is saved", async ({
  browser,
  server,
}) => {
  const [hers, theirs] = [await openFront(browser, server, edda), await openFront(browser, server, ada)];
  await pin(hers, "Second 2", "observers");
  await slot(theirs, "Second 3")
    .getByRole("button", { name: /Keep this one/ })
    .press("Enter");
  await expect(theirs.getByRole("alert").filter({ hasText: "Edda Editor changed this front" })).toBeVisible();
  await expect(slot(theirs, "Second 3")).toContainText("Pinned");
  await press(theirs, "Show what is saved");
  await expect(slot(theirs, "Second 2")).toContainText("observers");
  await expect(slot(theirs, "Second 3")).toContainText("Newest");
  for (const page of [hers, theirs]) await page.context().close();
});

test("the front of a section comes out at its time, above its list, and reads without scripts", async ({
  browser,
  server,
}) => {
  const page = await openFront(browser, server, edda, `/admin/front?section=${section}`);
  await expect(page.getByText("Nothing is pinned, so readers get the plain list")).toBeVisible();
  await pin(page, "Lead", "bridge");
  await press(page, "Publish …");
  const question = page.getByRole("dialog", { name: "Publish the front of Peace Talks?" });
  await question.getByLabel("At a time").check();
  await question.getByLabel("Day and time").fill("2020-01-01T10:00");
  await expect(question.getByLabel("Day and time")).toHaveAccessibleDescription(/is over/);
  await question.getByLabel("Day and time").fill("2099-01-01T10:00");
  await question.getByRole("button", { name: "Schedule" }).press("Enter");
  await expect(page.getByText("Version 1 comes out on Thursday 1 January 2099, 10:00")).toBeVisible();
  expect((await ask(server, "/peace-talks")).text).not.toContain("card lead");
  frontComesDue(server);
  await expect.poll(async () => (await ask(server, "/peace-talks")).text).toContain("card lead");

  await page.reload();
  await expect(page.getByText(/Readers see version 1/)).toBeVisible();
  const reader = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await reader.goto("/peace-talks");
  await expect(reader.locator(".top .lead .headline")).toHaveText("The bridge story");
  await expect(reader.getByRole("link", { name: "The bridge story" })).toHaveCount(1);
  expect((await ask(server, "/peace-talks?after=x")).text).toContain("The bridge story");
  await reader.context().close();
  const scripted = await openAs(browser, server, edda);
  await scripted.goto("/peace-talks");
  for (const width of [390, 1440])
    for (const colorScheme of ["light", "dark"] as const)
      for (const each of [page, scripted]) {
        await each.setViewportSize({ width, height: 900 });
        await each.emulateMedia({ colorScheme });
        expect(await tooWide(each)).toEqual([]);
        expect(await axeFindings(each)).toEqual([]);
      }
  for (const each of [page, scripted]) await each.context().close();
});
