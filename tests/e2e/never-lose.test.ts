import { type Browser, expect, type Page, test } from "@playwright/test";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { writeThroughIt } from "#tests/support/loss/run.ts";
import { documentOf, join as joins, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { save } from "#tests/support/save.ts";
import { savedTexts } from "#tests/support/saved-texts.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What happens to a text when something happens to its writer: nothing. */
test.describe.configure({ timeout: 90_000 });

let server: RunningServer;
let ada: Member;
let mara: Member;

test.beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
  ada = await setUpSite(server);
  mara = await joins(server, ada, "Mara Ellison", "editor");
});
test.afterAll(() => server?.stop());

const line = (page: Page, phase: string) => page.locator(`.save-line[data-phase='${phase}']`);
const bar = (page: Page) => page.locator(".writer-bar");
const texts = (id: string) => savedTexts(server.dataDir, id);

async function begin(words = "One beginning."): Promise<string> {
  const { id } = await write(server, ada, { title: "Never lost", body: documentOf(paragraph(words)) });
  return id;
}

async function open(page: Page, id: string): Promise<Page> {
  await page.goto(`/admin/articles/${id}`);
  await expect(bodyOf(page)).toBeVisible();
  return page;
}

async function openFor(browser: Browser, who: Member, id: string): Promise<Page> {
  return open(await openAs(browser, server, who), id);
}

/** At the end of the text, letter by letter. */
async function type(page: Page, words: string): Promise<void> {
  await bodyOf(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(words);
}

const mayWrite = (page: Page) => expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
const onlyReads = (page: Page) => expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");

test("two tabs of one person: the second reads, takes the pen, and gets the very last word of the first", async ({
  browser,
}) => {
  const id = await begin();
  const first = await openFor(browser, ada, id);
  await type(first, " Saved.");
  await saved(first);
  const second = await open(await first.context().newPage(), id);
  await expect(bar(second)).toContainText("You are writing this in another tab (since ");
  await onlyReads(second);

  await type(first, " Typed a moment ago.");
  await bar(second).getByRole("button", { name: "Write here" }).click();
  await mayWrite(second);
  await expect(bodyOf(second)).toContainText("One beginning. Saved. Typed a moment ago.");
  await onlyReads(first);
  await type(second, " And on.");
  await saved(second);
  // The first one reads along, and writes again when the second is gone.
  await second.close();
  await expect(bar(first)).toContainText("Nobody is writing this now.");
  await bar(first).getByRole("button", { name: "Write on" }).click();
  await mayWrite(first);
  await expect(bodyOf(first)).toContainText("Typed a moment ago. And on.");
  await expect(line(first, "saved")).toBeVisible();
  await first.context().close();
});

test("loading the page again keeps the pen", async ({ browser }) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  await type(page, " Saved.");
  await saved(page);
  await page.reload();
  await type(page, " Written after it.");
  await saved(page);
  await expect(bar(page)).toHaveCount(0);
  expect(texts(id).draft).toContain("Saved. Written after it.");
  await page.context().close();
});

test("two people: the second is told who writes, takes over, and what the first had not saved is in the history", async ({
  browser,
}) => {
  const id = await begin();
  const first = await openFor(browser, ada, id);
  await type(first, " Saved by Ada.");
  await saved(first);
  const second = await openFor(browser, mara, id);
  await expect(bar(second)).toContainText("Ada Quill is writing this now (since ");
  await onlyReads(second);
  await bar(second).getByRole("button", { name: "Take over" }).click();
  await mayWrite(second);
  await type(second, " Mara goes on.");
  await saved(second);

  // Ada's next save is refused, and she is told by whom.
  await type(first, " Not saved by Ada.");
  await expect(bar(first)).toContainText("Mara Ellison took over at ");
  await expect(bar(first)).toContainText("What you had not saved is kept in the history of this article.");
  await onlyReads(first);
  await expect(bodyOf(first)).toContainText("Saved by Ada. Mara goes on.");
  expect(texts(id).history).toContain("Saved by Ada. Not saved by Ada.");
  expect(texts(id).history).toContain("Text of Ada Quill, set aside");
  expect(texts(id).draft).not.toContain("Not saved by Ada.");

  await bar(first).getByRole("button", { name: "Take back" }).click();
  await mayWrite(first);
  await type(first, " Ada again.");
  await saved(first);
  expect(texts(id).draft).toContain("Saved by Ada. Mara goes on. Ada again.");
  await Promise.all([first, second].map((page) => page.context().close()));
});

test("what cannot be kept yet cannot be typed yet: the page writes once its script listens", async ({ browser }) => {
  const id = await begin();
  const page = await openAs(browser, server, ada);
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`/admin/articles/${id}`, { waitUntil: "commit" });
  const title = page.getByLabel("Title", { exact: true });
  await title.click();
  await page.keyboard.type("Too early");
  await expect(title).toHaveValue("Never lost");
  arrive();
  await expect(title).toBeEditable();
  await page.keyboard.press("End");
  await page.keyboard.type(" again");
  await expect(title).toHaveValue("Never lost again");
  await saved(page);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.reload();
  await expect(title).toHaveValue("Never lost again");
  await page.context().close();
});

test("a text that was saved past the editor is shown beside one’s own, and both are kept", async ({ browser }) => {
  for (const [choice, stays, gives] of [
    ["Keep mine, theirs in the history", "As Ada wants it", "By program"],
    ["Take theirs, keep mine in the history", "By program", "As Ada wants it"],
  ] as const) {
    const body = (words: string) => documentOf(paragraph("Nobody touched this."), paragraph(words));
    const { id, version, content } = await write(server, ada, { title: "Shared", body: body("Ferries leave at six.") });
    const page = await openFor(browser, ada, id);
    // Before that a newer text is simply the one that is opened.
    await mayWrite(page);
    const changed = { ...content, title: "By program", body: body("Ferries leave at nine.") };
    await save(server, { id, basedOn: version, content: changed }, mara);
    await page.getByLabel("Title", { exact: true }).fill("As Ada wants it");
    await expect(line(page, "stale")).toContainText("Mara Ellison saved this article meanwhile");
    await page.getByRole("button", { name: "Compare the two texts" }).click();
    const dialog = page.getByRole("dialog");
    for (const words of ["As Ada wants it", "By program"]) await expect(dialog.getByRole("table")).toContainText(words);
    // Compared as the history compares: word by word, and what is the same once.
    await expect(dialog.locator("td ins")).toHaveText(/six$/);
    await expect(dialog.locator("td del")).toHaveText(/nine$/);
    await expect(dialog.getByText("One block is the same in both")).toBeVisible();
    await dialog.getByRole("button", { name: choice }).click();
    await expect(line(page, "saved")).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(stays);
    expect([texts(id).draft, texts(id).history]).toEqual([
      expect.stringContaining(stays),
      expect.stringContaining(gives),
    ]);
    await page.context().close();
  }
});

test("whose session ends while somebody else writes is told so, signs in on the same page, and gets the pen", async ({
  browser,
}) => {
  const id = await begin();
  const first = await openFor(browser, ada, id);
  const second = await openFor(browser, mara, id);
  await expect(bar(second)).toContainText("Ada Quill is writing this now");
  await type(first, " Written meanwhile.");
  await saved(first);
  await second.context().clearCookies();
  await bar(second).getByRole("button", { name: "Take over" }).click();
  await expect(bar(second)).toContainText("You are signed out, so this page does not follow");
  await onlyReads(second);
  await bar(second).getByRole("button", { name: "Sign in" }).click();
  const dialog = second.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("E-mail").fill(mara.email);
  await dialog.getByLabel("Password", { exact: true }).fill(mara.password);
  await second.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(bodyOf(second)).toContainText("Written meanwhile.");
  await bar(second).getByRole("button", { name: "Take over" }).click();
  await mayWrite(second);
  await Promise.all([first, second].map((page) => page.context().close()));
});

test("without a network writing goes on, and is saved by itself on return", async ({ browser }) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  await page.context().setOffline(true);
  await type(page, " Written in a tunnel.");
  await expect(page.locator(".save-line")).toContainText("Offline. Write on: it is kept in this browser");
  await mayWrite(page);
  await type(page, " And further in it.");
  await page.context().setOffline(false);
  await expect(line(page, "saved")).toBeVisible();
  expect(texts(id).draft).toContain("Written in a tunnel. And further in it.");
  await page.context().close();
});

test("what was written without a server is offered back when the tab was closed meanwhile, and restored", async ({
  browser,
}) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  const context = page.context();
  await server.kill();
  await type(page, " Closed without a server.");
  await expect(line(page, "unreachable")).toBeVisible();
  await page.close();
  await server.again();
  expect(texts(id).draft).not.toContain("Closed without a server.");

  const next = await open(await context.newPage(), id);
  // What is typed before the offer is taken does not fall through.
  await type(next, " Typed before restoring.");
  await next.getByRole("button", { name: "Restore it" }).click();
  await expect(bodyOf(next)).toContainText("One beginning. Closed without a server.");
  await expect(line(next, "saved")).toBeVisible();
  await expect.poll(() => texts(id).draft).toContain("Closed without a server.");
  expect(texts(id).history).toContain("Typed before restoring.");
  await next.reload();
  await mayWrite(next);
  await expect(next.getByText("You have unsaved text")).toHaveCount(0);
  await context.close();
});

test("a tab that is closed at once after typing sends its last words on the way out", async ({ browser }) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  const context = page.context();
  await type(page, " Last words.");
  await page.close({ runBeforeUnload: false });
  await expect.poll(() => texts(id).draft).toContain("Last words.");
  const next = await open(await context.newPage(), id);
  await mayWrite(next);
  await expect(bodyOf(next)).toContainText("Last words.");
  await context.close();
});

test("a crashed tab costs nothing that is older than a third of a second", async ({ browser }) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  const context = page.context();
  await context.route("**/draft", (route) => route.abort());
  await type(page, " Before the crash.");
  await expect(line(page, "unreachable")).toBeVisible();
  await crash(page);
  await context.unroute("**/draft");
  const next = await open(await context.newPage(), id);
  await next.getByRole("button", { name: "Restore it" }).click();
  await expect(line(next, "saved")).toBeVisible();
  expect(texts(id).draft).toContain("Before the crash.");
  await context.close();
});

test("a server that is killed in the middle of a save and comes back gets the text by itself", async ({ browser }) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  await type(page, " Saved before.");
  await saved(page);
  await type(page, " Under way.");
  await expect(line(page, "saving").or(line(page, "unsaved"))).toBeVisible();
  await server.kill();
  expect(texts(id).draft).toContain("Saved before.");
  await type(page, " Without a server.");
  await expect(line(page, "unreachable")).toBeVisible();
  await server.again();
  await expect(line(page, "saved")).toBeVisible({ timeout: 20_000 });
  expect(texts(id).draft).toContain("Saved before. Under way. Without a server.");
  await page.context().close();
});

test("whose session ends in the middle of a sentence signs in over the text, and goes on where the cursor was", async ({
  browser,
}) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  await type(page, " Half a sen");
  await saved(page);
  await page.context().clearCookies();
  await page.keyboard.type("tence and the");
  await expect(line(page, "signed-out")).toContainText("your text is still here", { ignoreCase: true });
  await page.keyboard.type(" rest of it.");
  await page.keyboard.press("ControlOrMeta+s");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("E-mail").fill(ada.email);
  await dialog.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.keyboard.press("Enter");
  await expect(line(page, "saved")).toBeVisible();
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.type(" More.");
  await saved(page);
  expect(texts(id).draft).toContain("Half a sentence and the rest of it. More.");
  await page.context().close();
});

test("when somebody else signs in over the text, nothing is saved under their name without a question", async ({
  browser,
}) => {
  const id = await begin();
  const page = await openFor(browser, ada, id);
  await page.context().clearCookies();
  await type(page, " Ada’s words.");
  await line(page, "signed-out").getByRole("button", { name: "Sign in" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("E-mail").fill(mara.email);
  await dialog.getByLabel("Password", { exact: true }).fill(mara.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(line(page, "other-person")).toContainText(
    "Mara Ellison is signed in here now, and this text is Ada Quill’s.",
  );
  expect(texts(id).draft).not.toContain("Ada’s words.");
  await page.getByRole("button", { name: "Save it as Mara Ellison" }).click();
  await expect(line(page, "saved")).toBeVisible();
  expect(texts(id).draft).toContain("Ada’s words.");
  await page.context().close();
});

test("a browser that keeps no copy says so before anything is lost", async ({ browser }) => {
  const id = await begin();
  const page = await openAs(browser, server, ada);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("No room.", "QuotaExceededError");
    };
    Storage.prototype.setItem = () => {
      throw new DOMException("No room.", "QuotaExceededError");
    };
  });
  await open(page, id);
  await expect(page.getByText("This browser keeps no copy")).toBeVisible();
  await type(page, " Saved all the same.");
  await saved(page);
  expect(texts(id).draft).toContain("Saved all the same.");
  await page.context().close();
});

const ROUNDS = 12;
const SEED = 1789;

test(`in ${ROUNDS} rounds in which anything may happen no word is lost`, async () => {
  test.setTimeout(240_000);
  const another = await startServer({ LOG_LEVEL: "silent" });
  try {
    expect(await writeThroughIt({ server: another, rounds: ROUNDS, seed: SEED })).toMatchObject({
      rounds: ROUNDS,
      missing: [],
    });
  } finally {
    await another.stop();
  }
});

async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}
