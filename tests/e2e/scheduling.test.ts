import { expect, type Page } from "@playwright/test";
import { localTime } from "#lib/kernel/zoned-time.ts";
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
import { breakTexts, comesDue } from "#tests/support/schedules.ts";
import { callAction } from "#tests/support/server-actions.ts";

test.use({ site: "scheduling" });
test.describe.configure({ timeout: 90_000 });

/** Articles that come out and go away by themselves, as an editor sets it and as readers get it. The site keeps Kyiv's time, its editor sits in Paris. */
const ZONE = "Europe/Kyiv";
let ada: Member;
let places: { sectionId: string; bylines: string[] };

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server, { timeZone: ZONE });
  const section = await idOf(server, ada.cookie, "Peace Talks", "sections");
  places = { sectionId: section, bylines: [await idOf(server, ada.cookie, "Nora Vayle", "authors")] };
});

type Server = Parameters<typeof write>[0];

function aStory(server: Server, slug: string, title = `The ${slug} story`): Promise<Written> {
  const body = documentOf(paragraph("The delegations read one text, each in a different order."));
  return write(server, ada, { ...places, title, slug, standfirst: "Every round is told as soon as it ends.", body });
}

async function openIn(browser: Parameters<typeof openAs>[0], server: Server, id: string, more = {}): Promise<Page> {
  const page = await openAs(browser, server, ada, more);
  await page.goto(`/admin/articles/${id}`);
  await expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
  return page;
}

/** A year from now, where no clock changes: a day, ten in the morning on the site. */
const DAY = `${new Date().getUTCFullYear() + 1}-03-03`;
const told = (page: Page) => page.locator("dialog[open] .time-told");
const notice = (page: Page, words: string | RegExp) => page.locator(".notices .notice").filter({ hasText: words });
const schedule = (server: Server, story: { id: string; version: number }, wish: object) =>
  callAction(server, "schedule", [{ id: story.id, version: story.version, act: "publish", zone: "UTC", ...wish }], ada);
const inAnHour = () => localTime(new Date(Date.now() + 3_600_000), "UTC");
const readers = async (server: Server, path: string) => {
  const { status, text } = await ask(server, path);
  return { status, text };
};

test("an editor sets a time by keyboard, writes on, and readers get what was scheduled and nothing later", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "evening", "As it was scheduled");
  const page = await openIn(browser, server, story.id);
  await page.getByRole("button", { name: "Publish", exact: true }).focus();
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Publish this article?" });
  await expect(question.getByRole("button", { name: "Publish", exact: true })).toBeFocused();
  for (let back = 0; back < 2; back++) await page.keyboard.press("Shift+Tab");
  await expect(question.getByRole("radio", { name: "At once" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(question.getByRole("radio", { name: "At a time" })).toBeChecked();
  await question.getByLabel("Day and time").fill(`${DAY}T10:00`);
  await expect(told(page)).toHaveText(
    /^Comes out on \w+ 3 March \d{4}, 10:00 \(Europe\/Kyiv\), which is 09:00 for you \(Europe\/Paris\)\.$/,
  );
  await question.getByLabel("Time zone").selectOption("Europe/Paris");
  await expect(told(page)).toHaveText(/10:00 \(Europe\/Paris\), which is 11:00 on the site \(Europe\/Kyiv\)\.$/);
  expect(await axeFindings(page)).toEqual([]);
  await question.getByRole("button", { name: "Schedule", exact: true }).press("Enter");
  await expect(question).toBeHidden();
  const waits = notice(page, /^Comes out on \w+ 3 March \d{4}, 10:00 \(Europe\/Paris\)/);
  await expect(waits).toContainText("as version 1 of its history, set by Ada Quill.");
  await expect(page.locator(".bar .state")).toHaveText("Draft, scheduled");
  await expect(waits).not.toContainText("What was written since");

  await bodyOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Written after it was scheduled.");
  await saved(page);
  await expect(waits).toContainText("What was written since will not appear.");
  expect(await axeFindings(page)).toEqual([]);

  expect((await readers(server, "/peace-talks/evening")).status).toBe(404);
  comesDue(server, story.id);
  await expect.poll(async () => (await readers(server, "/peace-talks/evening")).status).toBe(200);
  const { text } = await readers(server, "/peace-talks/evening");
  expect(text).toContain("each in a different order.");
  expect(text).not.toContain("Written after it was scheduled.");
  // The open page hears of it by itself.
  await page.reload();
  await expect(page.locator(".bar .state")).toHaveText("Live, with changes");
  await expect(waits).toBeHidden();
  await page.context().close();
});

test("the open page follows when the time comes", async ({ browser, server }) => {
  const story = await aStory(server, "followed");
  must(await schedule(server, story, { local: localTime(new Date(Date.now() + 60_000), "UTC") }));
  const page = await openIn(browser, server, story.id);
  await expect(page.locator(".bar .state")).toHaveText("Draft, scheduled");
  await expect(page.locator(".bar .state")).toHaveText("Live", { timeout: 75_000 });
  await expect(notice(page, "Comes out on")).toBeHidden();
  await page.context().close();
});

test("a later text takes the place of the scheduled one only when that is said; a time is taken back", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "twice-written");
  must(await schedule(server, story, { local: inAnHour() }));
  const page = await openIn(browser, server, story.id);
  await page.getByLabel("Title", { exact: true }).fill("A better headline");
  await saved(page);
  await page.getByRole("button", { name: "Schedule this text instead …" }).click();
  const question = page.getByRole("dialog", { name: "Publish this article?" });
  await expect(question.getByRole("radio", { name: "At a time" })).toBeChecked();
  await expect(question).toContainText("That is taken back for what you choose here.");
  await question.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(notice(page, "as version 2 of its history")).toBeVisible();
  await expect(notice(page, "Comes out on")).toHaveCount(1);
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(notice(page, "Comes out on")).toBeHidden();
  await expect(page.locator(".bar .state")).toHaveText("Draft");
  await page.context().close();
});

test("an article goes away at its time; withdrawing by hand takes back what was to come", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "passing");
  const path = await publish(server, ada, story);
  const page = await openIn(browser, server, story.id);
  await page.getByRole("button", { name: "Withdraw at a time …" }).click();
  const question = page.getByRole("dialog", { name: "Withdraw this article at a time?" });
  await question.getByRole("button", { name: "Set the time" }).click();
  await expect(question.getByLabel("Day and time")).toHaveAccessibleDescription("Choose a day and a time.");
  await question.getByLabel("Day and time").fill(`${DAY}T10:00`);
  await expect(told(page)).toContainText("It goes away on");
  expect(await axeFindings(page)).toEqual([]);
  await question.getByRole("button", { name: "Set the time" }).click();
  await expect(notice(page, "Goes away on")).toContainText("set by Ada Quill.");
  await expect(page.locator(".bar .state")).toHaveText("Live, scheduled");
  expect((await readers(server, path)).status).toBe(200);
  comesDue(server, story.id);
  await expect.poll(async () => (await readers(server, path)).status).toBe(404);
  await page.context().close();
});

test("hours that clocks skip or show twice, and times that are over, are told beside the field", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "hours");
  const page = await openIn(browser, server, story.id);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Publish this article?" });
  await question.getByRole("radio", { name: "At a time" }).check();
  await question.getByLabel("Time zone").selectOption("Europe/Paris");
  const field = question.getByLabel("Day and time");
  await field.fill("2031-03-30T02:30");
  await expect(field).toHaveAccessibleDescription("Clocks skip this time. The nearest is Sunday 30 March 2031, 03:30.");
  await expect(told(page)).toHaveText("");
  await field.fill("2020-01-01T10:00");
  await expect(field).toHaveAccessibleDescription("This time is over. Choose a later one.");
  await field.fill("2031-10-26T02:30");
  const which = question.getByRole("group", { name: /show 02:30 twice/ });
  await question.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(which).toContainText("Say which of the two.");
  expect(await axeFindings(page)).toEqual([]);
  await which.getByRole("radio", { name: "The second, 02:30 (UTC+1)" }).check();
  await expect(told(page)).toContainText("02:30, the second of the two (Europe/Paris), which is 03:30 on the site");
  await question.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(notice(page, "02:30, the second of the two (Europe/Paris)")).toBeVisible();
  // What a browser without these scripts might send.
  const wrong = await schedule(server, story, { local: inAnHour(), zone: "Europe/Atlantis" });
  expect(wrong.reply?.fields).toEqual({ zone: "This time zone is not known. Choose another." });
  await page.context().close();
});

test("nothing under embargo comes out, and the question offers its end", async ({ browser, server }) => {
  const story = await aStory(server, "held-back");
  const page = await openIn(browser, server, story.id);
  await page.getByRole("button", { name: "Embargo until …" }).click();
  const ask = page.getByRole("dialog", { name: "Keep this article from readers?" });
  await ask.getByLabel("Embargo until").fill(`${DAY}T10:00`);
  await expect(told(page)).toContainText("Nothing of it comes out before");
  expect(await axeFindings(page)).toEqual([]);
  await ask.getByRole("button", { name: "Set the embargo" }).click();
  await expect(notice(page, /^Under embargo until .*10:00/)).toBeVisible();
  await expect(page.getByLabel("Facts about the article")).toContainText(/Until \w+ 3 March \d{4}, 10:00/);

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Publish this article?" });
  await expect(question).toContainText("It can come out then, and not before.");
  await expect(question.getByRole("radio", { name: "At once" })).toBeDisabled();
  await expect(question.getByLabel("Day and time")).toHaveValue(`${DAY}T10:00`);
  await question.getByLabel("Day and time").fill(`${DAY}T09:59`);
  await question.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(question.getByRole("alert")).toContainText("This story is under embargo.");
  await question.getByLabel("Day and time").fill(`${DAY}T10:00`);
  await question.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(notice(page, "Comes out on")).toBeVisible();
  const { reply } = await callAction(server, "publish", [{ id: story.id, version: story.version }], ada);
  expect(reply).toMatchObject({ ok: false, code: "conflict" });
  expect((await readers(server, "/peace-talks/held-back")).status).toBe(404);
  expect((await readers(server, "/feed.xml")).text).not.toContain("held-back");
  await page.context().close();
});

test("the list says what is scheduled and shows it alone", async ({ browser, server }) => {
  const story = await aStory(server, "listed");
  must(await schedule(server, story, { local: `${DAY}T08:00` }));
  const page = await openAs(browser, server, ada);
  await page.goto("/admin/articles");
  await page.getByRole("combobox", { name: "State" }).selectOption("scheduled");
  await expect(page).toHaveURL(/state=scheduled/);
  const row = page.getByRole("row").filter({ hasText: "The listed story" });
  await expect(row).toContainText("Draft, scheduled");
  await expect(row).toContainText(/Comes out 3 March \d{4}, 10:00/);
  await expect(page.getByRole("row").filter({ hasText: "The passing story" })).toBeHidden();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test("what could not be done is told until it is put away; what is late is told in every room", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "doubled");
  must(await schedule(server, story, { local: inAnHour() }));
  await publish(server, ada, await aStory(server, "doubled", "The one that was first"));
  comesDue(server, story.id);
  const page = await openIn(browser, server, story.id);
  const failed = notice(page, "This was to come out on");
  await expect(failed).toContainText("is already at /peace-talks/doubled. Choose another address.");
  await failed.getByRole("button", { name: "Put away" }).click();
  await expect(failed).toBeHidden();

  const broken = await aStory(server, "broken");
  must(await schedule(server, broken, { local: inAnHour() }));
  breakTexts(server, broken.id);
  comesDue(server, broken.id, 5 * 60_000);
  await page.goto("/admin/topics");
  const late = page.getByRole("complementary", { name: "Scheduled articles or fronts are late" }).getByRole("alert");
  await expect(late).toContainText("Scheduled articles or fronts are late: since");
  expect(await axeFindings(page)).toEqual([]);
  must(await callAction(server, "trash", [{ id: broken.id }], ada));
  await page.reload();
  await expect(late).toBeHidden();
  await page.context().close();
});

test("what came due while the server was away is done when it is back", async ({ server }) => {
  const story = await aStory(server, "overdue");
  must(await schedule(server, story, { local: inAnHour() }));
  await server.kill();
  comesDue(server, story.id, 10 * 60_000);
  await server.again();
  await expect.poll(async () => (await readers(server, "/peace-talks/overdue")).status).toBe(200);
});

test("on a phone the question and the notice fit", async ({ browser, server }) => {
  const story = await aStory(server, "narrow");
  must(await schedule(server, story, { local: inAnHour() }));
  const page = await openIn(browser, server, story.id, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await expect(notice(page, "Comes out on")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).tap();
  const question = page.getByRole("dialog", { name: "Publish this article?" });
  await question.getByRole("radio", { name: "At a time" }).check();
  await expect(question.getByLabel("Time zone")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await question.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
