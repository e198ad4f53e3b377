import { type Browser, expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import {
  documentOf,
  idOf,
  type Member,
  must,
  paragraph,
  publish,
  setUpSite,
  type Written,
  write,
} from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

test.use({ site: "honest-record" });
test.describe.configure({ mode: "serial", timeout: 120_000 });

/** What a newsroom tells readers of its changes, and what readers get of it without a script. */
const NOTE = "The council votes on Tuesday, not on Monday.";
let ada: Member;
let story: Written;
let path: string;

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
  const sectionId = await idOf(server, ada.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, ada.cookie, "Nora Vayle", "authors")];
  story = await write(server, ada, {
    ...{ sectionId, bylines, title: "The council sets a day", slug: "council-day" },
    standfirst: "A vote is to end a year of talks.",
    body: documentOf(paragraph("The council votes on Monday."), paragraph("The talks took a year.")),
  });
  path = await publish(server, ada, story);
});

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const scriptless = async (browser: Browser, { url }: RunningServer) =>
  (await browser.newContext({ baseURL: url, javaScriptEnabled: false })).newPage();

/** The draft as it is now: an open editor saves as often as it likes. */
async function latest(server: RunningServer): Promise<{ version: number }> {
  const { reply } = await callAction(server, "publish", [{ id: story.id, version: 1 }], { cookie: ada.cookie });
  return (reply as unknown as { details: { version: number } }).details;
}

/** On a phone and on a desk, by day and by night. */
async function expectFit(page: Page): Promise<void> {
  for (const size of SIZES)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
}

test("an editor corrects a live article, and readers without scripts find the note, the version and the change", async ({
  browser,
  server,
}) => {
  const desk = await openAs(browser, server, ada);
  await desk.goto(`/admin/articles/${story.id}`);
  await expect(bodyOf(desk)).toHaveAttribute("contenteditable", "true");
  await bodyOf(desk).getByText("The council votes on Monday.").click();
  await desk.keyboard.press("End");
  for (let letter = 0; letter < "Monday.".length; letter++) await desk.keyboard.press("Backspace");
  await desk.keyboard.type("Tuesday.");
  await saved(desk);
  await desk.getByRole("button", { name: "Publish changes", exact: true }).click();
  const question = desk.getByRole("dialog", { name: "Publish the changes?" });
  await expect(question.getByRole("radio", { name: "Update" })).toBeChecked();
  await question.getByRole("radio", { name: "Correction" }).check();
  await question.getByRole("button", { name: "Publish changes" }).click();
  await expect(question.getByText("Say what was wrong or unclear, and what is right.")).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  await question.getByLabel("Note to readers").fill(NOTE);
  await question.getByRole("button", { name: "Publish changes" }).click();
  await expect(question).toBeHidden();
  await expect(desk.locator(".notes-panel")).toContainText(NOTE);
  await desk.context().close();

  const page = await scriptless(browser, server);
  await page.goto(path);
  await expect(page.locator("#corrections")).toContainText(NOTE);
  await page.locator(".record summary", { hasText: "Versions" }).click();
  await page.locator(".version-lines a", { hasText: "What changed" }).click();
  await expect(page.locator("ins")).toContainText("Tuesday");
  await expect(page.locator("del")).toContainText("Monday");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.getByRole("link", { name: "All versions" }).click();
  await page.locator(".version-lines li").last().getByRole("link").first().click();
  await expect(page.locator(".version-banner")).toContainText("an earlier version");
  await expect(page.locator(".body")).toContainText("votes on Monday");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${server.url}${path}`);
  await page.getByRole("link", { name: "Read the current version" }).click();
  await expect(page).toHaveURL(path);
  await page.getByRole("contentinfo").getByRole("link", { name: "Corrections" }).click();
  await page.getByRole("link", { name: "The council sets a day" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}#note-`));
  await page.context().close();
  const { text } = await ask(server, "/corrections/feed.xml");
  expect(text).toContain("<title>Correction: The council sets a day</title>");
  expect((await ask(server, path)).text).toContain('"@type":"CorrectionComment"');
});

test("what is withheld says why on every page of it, and a withdrawn article has no versions", async ({
  browser,
  server,
}) => {
  const first = `/versions/${story.id}/1`;
  const changes = `/versions/${story.id}/1/2`;
  for (const each of [first, changes]) expect((await ask(server, each)).text).toContain("Monday");
  const desk = await openAs(browser, server, ada);
  await desk.goto(`/admin/articles/${story.id}/history?kind=published`);
  await desk.locator(".version-link").last().click();
  await desk.getByRole("button", { name: "Withhold …" }).click();
  await desk.getByLabel("Why, as readers are told").fill("It put a source in danger.");
  await desk.getByRole("button", { name: "Withhold", exact: true }).click();
  await expect(desk.getByText("Withheld from readers since")).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
  await desk.context().close();
  const told = await ask(server, first);
  expect(told.text).toContain("It put a source in danger.");
  for (const each of [first, changes]) expect((await ask(server, each)).text).not.toMatch(/votes on Monday|<del>/);
  expect((await ask(server, `${first}?version=2`)).text).toBe(told.text);

  must(await callAction(server, "unpublish", [{ id: story.id }], { cookie: ada.cookie }));
  for (const each of [first, changes, `/versions/${story.id}`, `/versions/${story.id}/2`])
    expect((await ask(server, each)).status).toBe(404);
  expect((await ask(server, "/corrections")).text).not.toContain("The council sets a day");
  const { version } = await latest(server);
  must(await callAction(server, "publish", [{ id: story.id, version }], { cookie: ada.cookie }));
  expect((await ask(server, "/corrections")).text).toContain("The council sets a day");
  expect((await ask(server, `/versions/${story.id}/2`)).text).toContain("withdrawn together with the article");
});

test("an admin says how the newsroom works, readers find it where they stop reading, and may close the versions", async ({
  browser,
  server,
}) => {
  const desk = await openAs(browser, server, ada);
  await desk.goto("/admin/settings/record");
  await desk.getByLabel("In a few sentences").nth(1).fill("Machines translate, and people answer for it.");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.getByText("Saved. Readers see it at once.")).toBeVisible();
  await expectFit(desk);
  await desk.context().close();

  const page = await browser.newPage({ baseURL: server.url });
  await page.goto(path);
  await page.locator(".record summary", { hasText: "How we work" }).click();
  await expect(page.locator(".record")).toContainText("Machines translate, and people answer for it.");
  await page.locator(".record summary", { hasText: "Cite this article" }).click();
  await expect(page.locator(".record pre").first()).toContainText("@article{");
  const reader = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const each of [
    path,
    "/corrections",
    `/versions/${story.id}`,
    `/versions/${story.id}/2`,
    `/versions/${story.id}/3`,
  ]) {
    await page.goto(each);
    await expectFit(page);
    const { text } = await ask(server, each);
    expect(
      (await reader.validateString(text)).results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
    ).toEqual([]);
  }
  await page.close();

  must(await callAction(server, "saveRecord", [null, new Form({ "statements.ai.text": "" })], { cookie: ada.cookie }));
  expect((await ask(server, `/versions/${story.id}`)).status).toBe(404);
  expect((await ask(server, path)).text).not.toContain(`/versions/${story.id}`);
});
