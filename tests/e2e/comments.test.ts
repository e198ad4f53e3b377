import { expect, type Page } from "@playwright/test";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { aMailbox, type Mailbox, bodyOf as mailOf } from "#tests/support/mailbox.ts";
import {
  documentOf,
  idOf,
  join,
  type Member,
  must,
  paragraph,
  setUpSite,
  type Written,
  write,
} from "#tests/support/newsroom.ts";
import { mailedLongAgo, say, toldMinutesAgo } from "#tests/support/notices.ts";
import { openAs } from "#tests/support/open-as.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

test.use({ site: "comments" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** An editor and a writer talk about a draft: each test is a chapter and needs the ones before it. */
const WORDS = "Every round of the talks is told as soon as it ends.";
const SECOND = "Nobody on the quay knew why the lake had been closed at noon.";
let ada: Member;
let vera: Member;
let story: Written;
let editor: Page;
let writer: Page;
let box: Mailbox;

test.beforeAll(async ({ browser, server }) => {
  box = await aMailbox();
  ada = await setUpSite(server, { timeZone: "Europe/Kyiv" });
  vera = await join(server, ada, "Vera Own", "author");
  const mail = {
    host: "127.0.0.1",
    port: String(box.port),
    security: "none",
    user: "",
    password: "",
    fromName: "",
    fromAddress: "desk@lantern.example",
    replyTo: "",
  };
  must(await callAction(server, "saveMailServer", [null, new Form(mail)], ada));
  const sectionId = await idOf(server, ada.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, ada.cookie, "Nora Vayle", "authors")];
  const body = documentOf(paragraph(WORDS), paragraph(SECOND));
  story = await write(server, vera, {
    sectionId,
    bylines,
    title: "A day on the lake",
    slug: "lake-day",
    standfirst: "What was seen.",
    body,
  });
  writer = await openAs(browser, server, vera);
  editor = await openAs(browser, server, ada, { viewport: { width: 1440, height: 900 } });
});

test.afterAll(async () => {
  await editor?.context().close();
  await writer?.context().close();
  await box?.close();
});

const panel = (page: Page) => page.getByRole("complementary", { name: "Comments" });
const thread = (page: Page, words: string) => panel(page).getByRole("article").filter({ hasText: words });
const marked = (page: Page) => page.locator(".ProseMirror .commented");
const toggle = (page: Page) => page.locator(".comments-toggle");

/** Selects words of the text as a mouse would. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator(".ProseMirror p", { hasText: words }).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const selection = getSelection();
      (element.closest(".ProseMirror") as HTMLElement).focus();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
  }, words);
}

test("somebody who only reads along comments on words; the writer's pen and text stay untouched", async () => {
  await writer.goto(`/admin/articles/${story.id}`);
  await expect(bodyOf(writer)).toHaveAttribute("contenteditable", "true");
  await expect(writer.locator(".writer-bar")).toHaveCount(0);
  await editor.goto(`/admin/articles/${story.id}`);
  await expect(editor.getByText("Vera Own is writing this now")).toBeVisible();
  await select(editor, "the lake had been closed");
  await editor.getByRole("toolbar", { name: "Selected text" }).getByRole("button", { name: "Comment" }).click();
  const field = panel(editor).getByRole("textbox", { name: "Your comment" });
  await expect(field).toBeFocused();
  await expect(panel(editor)).toContainText("“the lake had been closed”");
  await field.pressSequentially("Who closed it? @ve");
  await expect(panel(editor).getByRole("option", { name: "Vera Own" })).toHaveAttribute("aria-selected", "true");
  expect(await axeFindings(editor)).toEqual([]);
  await editor.keyboard.press("Enter");
  await expect(field).toHaveValue("Who closed it? @Vera Own ");
  await editor.keyboard.press("ControlOrMeta+Enter");
  await expect(thread(editor, "Who closed it?")).toContainText("Ada Quill");
  await expect(marked(editor)).toHaveText("the lake had been closed");
  await expect(toggle(editor)).toContainText("1");
  await expect(editor.getByText("Vera Own is writing this now")).toBeVisible();
});

test("the writer sees it without loading the page again, writes around it and answers", async () => {
  await writer.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(marked(writer)).toHaveText("the lake had been closed");
  await expect(toggle(writer)).toContainText("1");
  await bodyOf(writer)
    .getByText("Nobody on the quay")
    .click({ position: { x: 2, y: 8 } });
  await writer.keyboard.press("Home");
  await writer.keyboard.type("At last: ");
  await expect(marked(writer)).toHaveText("the lake had been closed");
  await saved(writer);
  await marked(writer).click();
  await expect(thread(writer, "Who closed it?")).toHaveAttribute("data-active", "true");
  await thread(writer, "Who closed it?").getByRole("button", { name: "Answer" }).click();
  await panel(writer).getByRole("textbox", { name: "Answer to Ada Quill" }).fill("The harbour master.");
  await panel(writer).getByRole("button", { name: "Answer", exact: true }).click();
  await expect(thread(writer, "The harbour master.")).toBeVisible();
});

test("what is typed in a comment outlives a server that does not answer", async () => {
  await thread(writer, "Who closed it?").getByRole("button", { name: "Answer" }).click();
  const field = panel(writer).getByRole("textbox", { name: "Answer to Ada Quill" });
  await field.fill("And his deputy.");
  await writer.route("**/comments", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await panel(writer).getByRole("button", { name: "Answer", exact: true }).click();
  await expect(panel(writer)).toContainText("What you wrote is still here");
  await panel(writer).getByRole("button", { name: "Close the comments" }).click();
  await writer.unroute("**/comments");
  await toggle(writer).click();
  await expect(field).toHaveValue("And his deputy.");
  await panel(writer).getByRole("button", { name: "Answer", exact: true }).click();
  await expect(thread(writer, "And his deputy.")).toBeVisible();
});

test("when its words are deleted a comment stays to be seen, and an undo brings them back", async () => {
  await select(writer, "the lake had been closed");
  await writer.keyboard.press("Delete");
  const gone = panel(writer).getByRole("region", { name: "Their words are gone" });
  await expect(gone).toContainText("“the lake had been closed”");
  await expect(gone).toContainText("Who closed it?");
  await expect(marked(writer)).toHaveCount(0);
  await writer.keyboard.press("ControlOrMeta+z");
  await expect(gone).toHaveCount(0);
  await expect(marked(writer)).toHaveText("the lake had been closed");
  await select(writer, "the lake had been closed");
  await writer.keyboard.press("Delete");
  await saved(writer);
  await expect(gone).toContainText("Who closed it?");
});

test("the one who is mentioned finds it under Notices, and reading it there takes it from the number", async ({
  browser,
  server,
}) => {
  // What came while the story lay open needs no notice, so the next one comes to somebody who is elsewhere.
  await writer.goto("/admin/articles");
  await editor.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await panel(editor).getByRole("button", { name: "Comment on the article" }).click();
  await panel(editor).getByRole("textbox", { name: "Your comment" }).fill("@Vera Own, is the headline final?");
  await panel(editor).getByRole("button", { name: "Comment", exact: true }).click();
  await expect(thread(editor, "is the headline final?")).toBeVisible();
  await editor.getByLabel("Title", { exact: true }).hover();
  await editor
    .locator(".growing", { has: editor.getByLabel("Title", { exact: true }) })
    .getByRole("button", { name: "Comment on the title" })
    .click();
  await panel(editor).getByRole("textbox", { name: "Your comment" }).fill("Shorter?");
  await panel(editor).getByRole("button", { name: "Comment", exact: true }).click();
  await expect(editor.getByRole("button", { name: "1 comment on the title" })).toBeVisible();

  await writer.goto("/admin/articles");
  const link = writer.getByRole("link", { name: /^Notices/ });
  await expect(link).toHaveText(/2 unread/);
  await link.click();
  await expect(writer.getByRole("heading", { name: "Today" })).toBeVisible();
  const line = writer.getByRole("listitem").filter({ hasText: "is the headline final?" });
  await expect(line).toContainText("Ada Quill mentioned you in a comment on A day on the lake");
  await expect(line).toContainText("Unread");
  await line.getByRole("button", { name: "Mark as read" }).click();
  await expect(line).not.toContainText("Unread");
  await expect(link).toHaveText(/1 unread/);
  expect(box.mails).toEqual([]);
  toldMinutesAgo(server, 6);
  await expect.poll(() => box.mails.length, { timeout: 40_000 }).toBe(1);
  const [mail] = box.mails;
  expect(mail?.to).toEqual([vera.email]);
  expect(mail && mailOf(mail)).toContain("“Shorter?”");
  expect(mail && mailOf(mail)).not.toContain("is the headline final?");
  const place = mail && /\/admin\/articles\/\S+\?comment=\w{16}/.exec(mailOf(mail))?.[0];
  const opened = await openAs(browser, server, vera);
  await opened.goto(place as string);
  await expect(thread(opened, "Shorter?")).toHaveAttribute("data-active", "true");
  await opened.goto("/admin/notices");
  await expect(opened.getByRole("link", { name: /^Notices/ })).not.toHaveText(/unread/);
  await opened.context().close();
});

test("several comments within some minutes come in one mail", async ({ server }) => {
  const before = box.mails.length;
  for (const words of ["First remark", "Second remark", "Third remark"]) await say(server, ada, story.id, words);
  toldMinutesAgo(server, 6);
  // The last mail to her is not a quarter of an hour old.
  mailedLongAgo(server);
  await expect.poll(() => box.mails.length, { timeout: 40_000 }).toBe(before + 1);
  const text = mailOf(box.mails.at(-1) as (typeof box.mails)[number]);
  for (const words of ["First remark", "Second remark", "Third remark"]) expect(text).toContain(words);
});

test("a thread is resolved, kept among the resolved, and reopened", async () => {
  await editor.reload();
  await toggle(editor).click();
  const shorter = thread(editor, "Shorter?");
  await shorter.getByRole("button", { name: "Resolve" }).click();
  await expect(shorter).toHaveCount(0);
  await panel(editor)
    .getByRole("button", { name: /^Resolved 1/ })
    .click();
  await expect(shorter).toContainText("Resolved by Ada Quill");
  await shorter.getByRole("button", { name: "Reopen" }).click();
  await panel(editor).getByRole("button", { name: /^Open/ }).click();
  await expect(shorter).toBeVisible();
});

test("one changes and removes one's own words", async () => {
  const remark = thread(editor, "Third remark");
  await remark.getByRole("button", { name: "Change" }).click();
  await panel(editor).getByRole("textbox", { name: "Your comment" }).fill("Third remark, put better");
  await panel(editor).getByRole("button", { name: "Save" }).click();
  await expect(remark).toContainText("put better");
  await expect(remark).toContainText("changed");
  await remark.getByRole("button", { name: "Remove …" }).click();
  await editor.getByRole("button", { name: "Remove it" }).click();
  await expect(thread(editor, "put better")).toHaveCount(0);
});

test("the keyboard alone comments, goes from thread to thread and back to the text", async () => {
  // The writer has left, so the pen is hers who stayed.
  const page = editor;
  await page.goto(`/admin/articles/${story.id}`);
  await expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
  await bodyOf(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  for (let letter = 0; letter < "Every round".length; letter++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ControlOrMeta+Alt+m");
  await expect(panel(page)).toContainText("“Every round”");
  await page.keyboard.type("Each round?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(marked(page)).toHaveText("Every round");
  await page.keyboard.press("Alt+F8");
  await expect(panel(page).locator(".said-one:focus")).toBeVisible();
  const first = await panel(page).locator("[data-active='true']").textContent();
  await page.keyboard.press("Alt+F8");
  await expect(panel(page).locator("[data-active='true']")).not.toHaveText(first as string);
  await page.keyboard.press("Alt+Shift+F8");
  await expect(panel(page).locator("[data-active='true']")).toHaveText(first as string);
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press("Alt+F7");
  await expect(panel(page)).toHaveCount(0);
});

test("the panel and the notices hold up to axe on a phone and on a desk, by day and by night", async () => {
  await writer.goto("/admin/articles");
  for (const width of [390, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await editor.setViewportSize({ width, height: 900 });
      await editor.emulateMedia({ colorScheme });
      for (const at of [`/admin/articles/${story.id}`, "/admin/notices", "/admin/notices/wishes"]) {
        await editor.goto(at);
        if (at.includes("articles")) {
          await toggle(editor).click();
          await expect(panel(editor)).toBeVisible();
          await expect(thread(editor, "Shorter?")).toBeVisible();
        }
        expect(await axeFindings(editor), `${at} ${width} ${colorScheme}`).toEqual([]);
        expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const name = at.includes("articles") ? "editor" : at.split("/").at(-1);
        await editor.screenshot({ path: test.info().outputPath(`${name}-${width}-${colorScheme}.png`) });
      }
    }
  }
});
