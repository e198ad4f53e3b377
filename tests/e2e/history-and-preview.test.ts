import { expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, join, type Member, setUpSite, type Written, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { save } from "#tests/support/save.ts";

test.use({ site: "history-and-preview" });

/** One article's history and previews, told from beginning to end; each test is a chapter. */
test.describe.configure({ mode: "serial" });

const PARAGRAPHS = {
  first: "The delegations read one text, each in a different order.",
  second: "The ferry leaves at seven from the old quay.",
  third: "Nobody could say which clause had been agreed first.",
};
const block = (id: string, text: string) => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text }] });

let admin: Member;
let stranger: Member;
let article: Written;
let desk: Page;

test.beforeAll(async ({ browser, server }) => {
  admin = await setUpSite(server);
  stranger = await join(server, admin, "Cleo Contributor", "contributor");
  const { first, second, third } = PARAGRAPHS;
  const body = documentOf(block("paragraph001", first), block("paragraph002", second), block("paragraph003", third));
  article = await write(server, admin, { title: "What the lake conference settled", body });
  desk = await openAs(browser, server, admin, { viewport: { width: 1280, height: 900 } });
});
test.afterAll(async () => {
  await desk.context().close();
});

test("a version is given a name from the history that the editor leads to", async () => {
  await desk.goto(`/admin/articles/${article.id}`);
  await desk.getByRole("link", { name: "History" }).click();
  await expect(desk.getByText("No earlier version was kept")).toBeVisible();
  await desk.getByRole("button", { name: "Name this version" }).click();
  const dialog = desk.getByRole("dialog", { name: "Name this version" });
  await dialog.getByLabel("Name").fill("Before legal read");
  await dialog.getByRole("button", { name: "Keep the name" }).click();
  await expect(desk.getByRole("link", { name: /Before legal read/ })).toContainText("by Ada Quill");
  await expect(desk.getByText("set against Before legal read")).toContainText("No changes");
});

test("a block that moved reads as moved, and words that changed as those words", async ({ server }) => {
  const { first, second, third } = PARAGRAPHS;
  const body = documentOf(
    block("paragraph003", third),
    block("paragraph001", first),
    block("paragraph002", second.replace("seven", "eight")),
  );
  const content = { ...article.content, title: "What the lake conference left open", body };
  await save(server, { id: article.id, basedOn: article.version, content }, admin);
  await desk.reload();
  await expect(desk.getByRole("article", { name: "Moved up" })).toContainText(third);
  await expect(desk.getByText("stood here and moved up.")).toBeVisible();
  const changed = desk.getByRole("article", { name: "Changed" });
  await expect(changed.getByRole("deletion")).toHaveText("deleted: seven");
  await expect(changed.getByRole("insertion")).toHaveText("added: eight");
  await expect(desk.getByRole("heading", { level: 2, name: /lake conference/ }).getByRole("insertion")).toHaveText(
    "added: left open",
  );
  await expect(desk.getByText("+1 −1 words · 1 moved · title").first()).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);
});

test("keys lead from change to change, and what did not change is folded away", async () => {
  await desk.keyboard.press("j");
  await desk.keyboard.press("j");
  await expect(desk.getByRole("article", { name: "Moved up" })).toBeFocused();
  await expect(desk.getByText("2 of 3")).toBeVisible();
  await desk.keyboard.press("k");
  await expect(desk.getByText("1 of 3")).toBeVisible();
  await desk.keyboard.press("o");
  await expect(desk.getByText(PARAGRAPHS.first)).toBeHidden();
  await desk.getByText("One block without changes").click();
  await expect(desk.getByText(PARAGRAPHS.first)).toBeVisible();
});

test("any two versions are set against one another, and the older comes back as a new edit", async ({ server }) => {
  const now = await desk.request.get(`/admin/articles/${article.id}/history`);
  expect(now.ok()).toBe(true);
  const body = documentOf(block("paragraph001", "Something else altogether stands here now."));
  await save(server, { id: article.id, basedOn: article.version + 1, content: { ...article.content, body } }, admin);
  await desk.goto(`/admin/articles/${article.id}/history?kind=named`);
  await desk
    .getByRole("link", { name: /Before legal read/ })
    .first()
    .click();
  await desk.getByRole("link", { name: "All" }).click();
  await desk.getByRole("link", { name: /^Compare The draft now/ }).click();
  await expect(desk.getByText("set against Before legal read")).toBeVisible();
  await expect(desk.getByRole("insertion").last()).toContainText("Something else altogether");

  await desk
    .getByRole("link", { name: /Before legal read/ })
    .first()
    .click();
  await desk.getByRole("button", { name: "Restore" }).click();
  const question = desk.getByRole("dialog", { name: "Go back to “Before legal read”?" });
  await expect(question).toContainText("What stands there now is kept in the history first");
  expect(await axeFindings(desk)).toEqual([]);
  await question.getByRole("button", { name: "Restore this version" }).click();
  await desk.getByRole("link", { name: "Go on writing" }).click();
  await expect(bodyOf(desk)).toContainText(PARAGRAPHS.second);
  await desk.goto(`/admin/articles/${article.id}/history?kind=auto`);
  await desk
    .getByRole("link", { name: /Kept while writing/ })
    .first()
    .click();
  await expect(desk.locator(".diff")).toContainText("Something else altogether");
});

test("the history can be read on a phone", async ({ browser, server }) => {
  const phone = await openAs(browser, server, admin, { viewport: { width: 390, height: 844 } });
  await phone.goto(`/admin/articles/${article.id}/history`);
  await expect(phone.getByRole("button", { name: "Next j" })).toBeVisible();
  const widest = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(390);
  expect(await axeFindings(phone)).toEqual([]);
  await phone.context().close();
});

test("nobody sees the history or the preview of an article that is not theirs", async ({ browser, server }) => {
  const page = await openAs(browser, server, stranger);
  for (const room of ["history", "preview"]) {
    const answer = await page.goto(`/admin/articles/${article.id}/${room}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(PARAGRAPHS.first)).toHaveCount(0);
  }
  await page.context().close();
});

test("the preview shows what readers would get, on a phone and on a desktop, light and dark", async () => {
  await desk.goto(`/admin/articles/${article.id}/preview`);
  const frame = desk.getByTitle("The page on a phone");
  await expect(desk.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveText(article.content.title);
  expect((await frame.boundingBox())?.width).toBeCloseTo(392, -1);
  expect(await axeFindings(desk)).toEqual([]);
  await desk.getByRole("radio", { name: "Dark" }).check();
  await expect(desk.frameLocator("iframe").locator("html")).toHaveAttribute("data-theme", "dark");
  await desk.getByRole("radio", { name: "Dark" }).press("ArrowLeft");
  await expect(desk.frameLocator("iframe").locator("html")).toHaveAttribute("data-theme", "light");
  await desk.getByRole("radio", { name: "Desktop" }).check();
  await expect(desk.getByTitle("The page on a desktop")).toBeVisible();
  const inside = await desk
    .frameLocator("iframe")
    .locator("html")
    .evaluate(() => innerWidth);
  expect(inside).toBeGreaterThan(1400);
});

test("what is written in another tab appears in the preview when it is saved", async () => {
  const writing = await desk.context().newPage();
  await writing.goto(`/admin/articles/${article.id}`);
  await bodyOf(writing).click();
  await writing.keyboard.press("ControlOrMeta+End");
  await writing.keyboard.type(" And one more sentence.");
  await saved(writing);
  await expect(desk.frameLocator("iframe").getByText("And one more sentence.")).toBeVisible();
  await expect(desk.getByText(/^As saved at/)).toBeVisible();
  await writing.close();
});

test("somebody outside reads the draft by a link, until it is taken back", async ({ browser, server }) => {
  await desk.getByRole("button", { name: "Share a link" }).click();
  const dialog = desk.getByRole("dialog", { name: "Show the draft to somebody" });
  await dialog.getByRole("button", { name: "Make a link" }).click();
  await expect(dialog.getByText("Note for whom it is.")).toBeVisible();
  await dialog.getByLabel("For whom").fill("Dr. Osei");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = await dialog.getByLabel("The link").inputValue();
  await expect(dialog.getByText("Not opened yet")).toBeVisible();
  expect(await axeFindings(desk)).toEqual([]);

  const context = await browser.newContext({ baseURL: server.url });
  const outside = await context.newPage();
  const answer = await outside.goto(link);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  });
  await expect(outside.getByText("Preview for Dr. Osei, not published.")).toBeVisible();
  await expect(outside.getByText(PARAGRAPHS.first)).toBeVisible();
  await expect(outside.locator("a[href^='/admin']")).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
  expect(await axeFindings(outside)).toEqual([]);

  await dialog.getByRole("button", { name: "Take back the link for Dr. Osei" }).click();
  await expect(dialog.getByText("taken back")).toBeVisible();
  await expect(dialog.getByText(/Last opened/)).toBeVisible();
  expect((await outside.reload())?.status()).toBe(410);
  await expect(outside.getByRole("heading", { name: "This preview has ended" })).toBeVisible();
  await expect(outside.getByText(PARAGRAPHS.first)).toHaveCount(0);
  const gone = await outside.content();
  expect((await outside.goto(`/preview/with/${"x".repeat(43)}`))?.status()).toBe(410);
  expect(await outside.content()).toBe(gone);
  await context.close();
});
