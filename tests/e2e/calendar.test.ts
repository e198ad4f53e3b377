import { type Browser, expect, type Page } from "@playwright/test";
import { addDays, addMonths, atSameTime, dayOf, firstOfMonth, onDay } from "#lib/calendar/days.ts";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { parse } from "#tests/support/icalendar.ts";
import { idOf, join, type Member, must, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { isPlannedIn } from "#tests/support/schedules.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { callAction } from "#tests/support/server-actions.ts";
import { squeezed } from "#tests/support/squeezed.ts";
import { tooWide } from "#tests/support/too-wide.ts";

test.use({ site: "calendar" });
test.describe.configure({ timeout: 90_000 });

/** A newsroom plans its month. The site keeps Kyiv's time, its editor sits in Paris. One server; each test leaves things as the next finds them. */
const ZONE = "Europe/Kyiv";
/** The middle of the month after the next: no test lives to see it, and all its days are in one view. */
const MONTH = addMonths(firstOfMonth(dayOf(new Date(), ZONE)), 2);
const day = (number: number) => addDays(MONTH, number - 1);
const at = (number: number, time: string) => onDay(day(number), time, ZONE).getTime();
let ada: Member;
let nora: Member;
const ids: Record<string, string> = {};

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server, { timeZone: ZONE, sample: "keep" });
  nora = await join(server, ada, "Nora Lund", "contributor");
  const [peace, economy] = await Promise.all(
    ["Peace Talks", "Economy"].map((name) => idOf(server, ada.cookie, name, "sections")),
  );
  const author = await idOf(server, ada.cookie, "Nora Vayle", "authors");
  const story = async (title: string, sectionId: string | undefined, plan: Record<string, number | string>) => {
    const facts = { sectionId: sectionId as string, bylines: [author], standfirst: "Told soon." };
    const slug = title.toLowerCase().replace(/[^a-z]+/g, "-");
    const body =
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"wagtail in the text"}]}]}';
    const made = await write(server, ada, { title, slug, ...facts, body });
    ids[title] = made.id;
    isPlannedIn(server, made.id, plan);
    return made;
  };
  await story("The lake conference", peace, { planned_at: at(10, "09:30"), due_at: at(9, "18:00") });
  await story("Prices, wages; and more", economy, { planned_at: at(10, "11:00"), assignee_id: nora.id });
  const waits = await story("Budget night", economy, {});
  const local = `${day(12)}T08:00`;
  must(
    await callAction(
      server,
      "schedule",
      [{ id: waits.id, version: waits.version, act: "publish", local, zone: ZONE }],
      ada,
    ),
  );
  await publish(server, ada, await story("What was told", peace, {}));
  for (let more = 0; more < 6; more++)
    await story(`Brief ${"abcdef"[more]}`, economy, { planned_at: at(20, `1${more}:00`) });
});

const paris = { timezoneId: "Europe/Paris" };
const entry = (page: Page, title: string, kind: string) =>
  page.locator(".cal-entry").filter({ hasText: title }).filter({ hasText: kind });
const cell = (page: Page, number: number) => page.locator(`[data-drop="${day(number)}"]`);
const told = (page: Page) => page.locator(".cal-told");

async function openOn(browser: Browser, server: RunningServer, query: string, who = ada, more = {}): Promise<Page> {
  const page = await openAs(browser, server, who, { ...paris, ...more });
  await page.goto(`/admin/calendar?${query}`);
  // The script is here once one's own time is.
  await expect(page.locator(".cal-own").first()).toBeVisible();
  return page;
}

test("a month tells in words what is planned, due and scheduled, in the site’s time and one’s own", async ({
  browser,
  server,
}) => {
  const page = await openOn(browser, server, `on=${MONTH}`);
  await expect(cell(page, 10).locator(".cal-entry")).toHaveCount(2);
  await expect(entry(page, "The lake conference", "Planned")).toContainText(/09:30 ?08:30 for you/);
  await expect(entry(page, "The lake conference", "Due")).toContainText("18:00");
  await expect(entry(page, "Budget night", "Comes out")).toContainText("08:00");
  await expect(cell(page, 20).locator(".cal-entry")).toHaveCount(4);
  await page.getByRole("link", { name: /^and 2 more on/ }).click();
  await expect(page).toHaveURL(/view=agenda/);
  await expect(cell(page, 20).locator(".cal-entry")).toHaveCount(6);
  await page.goBack();
  await expect(page.locator(".cal-grid")).toBeVisible();
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await expect(page).toHaveURL(/view=week/);
  await page.getByRole("link", { name: "Later week" }).click();
  await expect(page).toHaveURL(new RegExp(`on=${addDays(MONTH, 7)}`));
  await page.context().close();
});

test("it is narrowed to a section and a person by choices that have an address", async ({ browser, server }) => {
  const page = await openOn(browser, server, `on=${MONTH}`);
  await page.getByLabel("Section").selectOption({ label: "Economy" });
  await expect(page).toHaveURL(/section=/);
  await expect(entry(page, "The lake conference", "Planned")).toHaveCount(0);
  await page.getByLabel("Person").selectOption({ label: "Nora Lund" });
  await expect(page).toHaveURL(/person=/);
  await expect(page.locator(".cal-entry")).toHaveCount(1);
  await page.goBack();
  await expect(entry(page, "Budget night", "Comes out")).toBeVisible();
  await page.context().close();
});

test("a plan is dragged to another day, keeps its time, and is put back", async ({ browser, server }) => {
  const page = await openOn(browser, server, `on=${MONTH}`);
  await entry(page, "The lake conference", "Planned").dragTo(cell(page, 15).locator(".cal-day"));
  await expect(told(page)).toContainText("“The lake conference” is planned for");
  await expect(cell(page, 15)).toContainText("09:30");
  await expect(cell(page, 15)).toContainText("The lake conference");
  await told(page).getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, 10)).toContainText("The lake conference");
  await expect(cell(page, 15)).not.toContainText("The lake conference");
  await page.context().close();
});

test("what is scheduled stays where it is and says why", async ({ browser, server }) => {
  const page = await openOn(browser, server, `on=${MONTH}`);
  await expect(entry(page, "Budget night", "Comes out")).toHaveAttribute("draggable", "false");
  await expect(entry(page, "Budget night", "Comes out")).toContainText("which is changed in the article");
  await expect(entry(page, "Budget night", "Comes out").getByRole("button")).toHaveCount(0);
  await page.context().close();
});

test("by keyboard alone a plan moves to a day and back, and the focus goes along", async ({ browser, server }) => {
  const page = await openOn(browser, server, `on=${MONTH}`);
  const move = page.getByRole("button", { name: "Move to … “Prices, wages; and more”, Planned" });
  await move.focus();
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Move “Prices, wages; and more”" });
  await expect(question.getByLabel("Day")).toBeFocused();
  await question.getByLabel("Day").fill(day(17));
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(cell(page, 17)).toContainText("Prices, wages; and more");
  await expect(move).toBeFocused();
  await told(page).getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, 10)).toContainText("Prices, wages; and more");
  await page.context().close();
});

test("a contributor sees what was given to them, moves its plan, and not when it is due", async ({
  browser,
  server,
}) => {
  isPlannedIn(server, ids["Prices, wages; and more"] as string, { due_at: at(11, "12:00") });
  const page = await openOn(browser, server, `on=${MONTH}`, nora);
  await expect(page.locator(".cal-entry")).toHaveCount(2);
  await expect(entry(page, "Prices", "Planned").getByRole("button")).toHaveCount(1);
  await expect(entry(page, "Prices", "Due").getByRole("button")).toHaveCount(0);
  const late = atSameTime(new Date(at(11, "12:00")), day(13), ZONE);
  const moved = await callAction(
    server,
    "replan",
    [{ id: ids["Prices, wages; and more"], what: "due", day: day(13) }],
    nora,
  );
  expect(moved.reply).toMatchObject({ ok: false, code: "forbidden" });
  expect(late.getTime()).toBe(at(13, "12:00"));
  await page.context().close();
});

test("a private address is made, read by a program, and ended", async ({ browser, server }) => {
  const page = await openOn(browser, server, `on=${MONTH}`);
  await page.getByRole("button", { name: "Make an address for all sections" }).click();
  const address = new URL(await page.getByLabel("Address of the calendar").inputValue()).pathname;
  const read = (headers = {}) => ask(server, address, { headers });
  const first = await read();
  expect(first.status).toBe(200);
  expect(first.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(first.headers["cache-control"]).toBe("private, no-store");
  const summaries = parse(first.text).components.map(({ values }) => values.SUMMARY);
  expect(summaries).toContain("Planned: Prices, wages; and more");
  expect(summaries).toContain("Comes out: Budget night");
  expect(first.text).not.toMatch(/wagtail|Told soon/);
  const etag = String(first.headers.etag);
  expect(await read({ "if-none-match": etag })).toMatchObject({ status: 304, text: "" });
  await expect(page.locator("[data-feed]")).toHaveCount(1);
  await page.getByRole("button", { name: /^End/ }).click();
  await page.getByRole("dialog", { name: "End this address?" }).getByRole("button", { name: "End it" }).click();
  await expect(page.locator("[data-feed]")).toHaveCount(0);
  expect((await read()).status).toBe(410);
  await page.context().close();
});

test("whoever reads an address without end is held up, and nobody else", async ({ server }) => {
  const address = `/calendar/feed/${"x".repeat(43)}.ics`;
  const answers = [];
  for (let tried = 0; tried < 130; tried++) answers.push((await ask(server, address)).status);
  expect(new Set(answers)).toEqual(new Set([410, 429]));
});

test("an empty calendar says what would stand there", async ({ browser, server }) => {
  const page = await openAs(browser, server, nora, paris);
  await page.goto("/admin/calendar?view=agenda&on=2031-01-01");
  await expect(page.getByRole("heading", { name: "Nothing stands here yet." })).toBeVisible();
  await page.context().close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a phone and on a wide screen, ${colorScheme}: month, week and agenda have nothing that axe objects to`, async ({
    browser,
    server,
  }) => {
    for (const width of [390, 1440]) {
      const page = await openOn(browser, server, `on=${MONTH}`, ada, { colorScheme, viewport: { width, height: 900 } });
      for (const view of ["month", "week", "agenda"]) {
        await page.goto(`/admin/calendar?view=${view}&on=${day(8)}`);
        await expect(page.locator(".cal-own").first()).toBeVisible();
        expect(await axeFindings(page), `${view} at ${width}`).toEqual([]);
        expect(await tooWide(page)).toEqual([]);
        expect(await squeezed(page), `${view} at ${width}`).toEqual([]);
      }
      if (width === 390) {
        await page.goto(`/admin/calendar?on=${MONTH}`);
        await page.getByRole("navigation", { name: "Days" }).getByRole("link").last().click();
        await expect(cell(page, 20)).toBeInViewport();
        // What is only heard scrolls with the row of days, however long that is.
        const heard = page.getByRole("navigation", { name: "Days" }).locator(".away").first();
        expect(await heard.evaluate((each) => (each as HTMLElement).offsetParent?.className)).toBe("cal-jumps");
      }
      await page.context().close();
    }
  });
}
