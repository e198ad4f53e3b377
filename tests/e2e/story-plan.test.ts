import { type Browser, expect, type Page } from "@playwright/test";
import { dayOf } from "#lib/plan/days.ts";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved, signIn } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { join, type Member, must, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

test.use({ site: "story-plan" });

/** A story from its pitch to the day after it was due, told once: each test is a chapter and needs the ones before it. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const ZONE = "Europe/Kyiv";
const PITCH = "Night ferries";
const BRIEF = "Who rides them, and why?\nAsk the pilots.";
/** A day from now on the site. */
const day = (away: number) => dayOf(new Date(Date.now() + away * 86_400_000), ZONE);

let ada: Member;
let olena: Member;
let petro: Member;
let story: string;

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server, { timeZone: ZONE });
  olena = await join(server, ada, "Olena Pitch", "contributor");
  petro = await join(server, ada, "Petro Quay", "contributor");
});

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const planOf = (page: Page) => page.getByRole("region", { name: "Plan", exact: true });
const stored = (page: Page) => expect(planOf(page).locator(".plan-line")).toHaveText("The plan is saved.");

async function open(browser: Browser, server: { url: string }, who: Member, path: string, more = {}): Promise<Page> {
  const page = await openAs(browser, server, who, more);
  await page.goto(path);
  return page;
}

test("signing in leads to My work, where a contributor pitches a story by keyboard", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, olena);
  await expect(page.getByRole("heading", { name: "My work", level: 1 })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Desk" }).getByRole("link").first()).toHaveText("My work");
  await expect(part(page, "Waits for me")).toContainText("Nothing waits for you. Pitch a story, or begin one");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Pitch a story" }).press("Enter");
  const pitch = page.getByRole("dialog", { name: "Pitch a story" });
  await expect(pitch.getByLabel("Working title")).toBeFocused();
  await page.keyboard.type(PITCH);
  await page.keyboard.press("Tab");
  await page.keyboard.type(BRIEF);
  await expect(pitch.getByLabel("Given to")).toHaveCount(0);
  await expect(pitch.getByRole("group", { name: "Due" })).toHaveCount(0);
  await pitch.getByLabel("Section").selectOption({ label: "Peace Talks" });
  expect(await axeFindings(page)).toEqual([]);
  await pitch.getByRole("button", { name: "Pitch it" }).press("Enter");
  await expect(pitch).toBeHidden();
  await expect(page.getByText(`“${PITCH}” is pitched.`)).toBeVisible();
  await expect(part(page, "My drafts").getByRole("link", { name: PITCH })).toBeVisible();
});

test("an editor finds the pitch on the board and gives it to a writer with a due date", async ({ browser, server }) => {
  const page = await open(browser, server, ada, "/admin/board");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    /^Writing/,
    /^Editing/,
    /^Fact check/,
    /^Ready/,
  ]);
  await expect(part(page, "Editing")).toContainText("Nothing is in Editing.");
  const card = part(page, "Writing").getByRole("listitem").filter({ hasText: PITCH });
  await expect(card).toContainText("Peace Talks");
  await expect(card).toContainText("Given to nobody");
  await card.getByRole("link", { name: PITCH }).click();
  await expect(page.locator(".brief-note")).toContainText("Ask the pilots.");
  story = page.url();

  await expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
  const plan = planOf(page);
  await plan.getByLabel("Given to").selectOption({ label: petro.name });
  await stored(page);
  await plan.getByLabel("Due: day").fill(day(1));
  await plan.getByLabel("Due: time").fill("17:00");
  await plan.getByLabel("Priority").selectOption("high");
  await stored(page);
  await plan.getByLabel("Planned for: day").fill(day(0));
  await plan.getByLabel("Planned for: day").blur();
  await stored(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await expect(plan.getByLabel("Given to")).toHaveValue(petro.id);
  await expect(plan.getByLabel("Due: time")).toHaveValue("17:00");
  await expect(plan.getByLabel("Planned for: time")).toHaveValue("");
  // Leaves the text to whoever writes next.
  await page.goto("/admin/board");
  await expect(part(page, "Writing")).toContainText("Petro Quay");
  await page.context().close();
});

test("the writer opens the desk, sees what waits, reads the brief and writes", async ({ browser, server }) => {
  const page = await open(browser, server, petro, "/admin");
  const waits = part(page, "Waits for me");
  await expect(waits.getByRole("listitem")).toContainText("Due tomorrow, 17:00");
  await expect(waits.getByRole("listitem")).toContainText("High priority");
  await expect(part(page, "Comes out today").getByRole("link", { name: PITCH })).toBeVisible();
  await waits.getByRole("link", { name: PITCH }).click();
  await expect(page.locator(".brief-note")).toContainText("Who rides them, and why?");
  await expect(page.locator(".brief-note")).toContainText("Given to Petro Quay · Due tomorrow, 17:00");
  // Who has it is told to those who do not decide it.
  await expect(planOf(page).getByLabel("Given to")).toHaveCount(0);
  await expect(planOf(page).locator(".plan-facts")).toContainText("Petro Quay");
  await page.getByLabel("Title", { exact: true }).fill("Sleepless at sea");
  await bodyOf(page).click();
  await page.keyboard.type("The last boat leaves at eleven.");
  await saved(page);
  await planOf(page).getByLabel("Working title").fill("Ferries by night");
  await planOf(page).getByLabel("Working title").blur();
  await stored(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.reload();
  await expect(page.locator(".brief-note")).not.toHaveAttribute("open");
  await page.goto("/admin/articles?q=pilots");
  await expect(page.getByRole("link", { name: "Sleepless at sea" })).toBeVisible();
  await page.context().close();
});

test("what is late is told in words: to the writer, to the editor, on the board and in the list", async ({
  browser,
  server,
}) => {
  const editor = await open(browser, server, ada, story);
  await planOf(editor).getByLabel("Due: day").fill(day(-1));
  await planOf(editor).getByLabel("Due: time").fill("");
  await planOf(editor).getByLabel("Due: time").blur();
  await stored(editor);
  const writer = await open(browser, server, petro, "/admin");
  await expect(part(writer, "Waits for me").getByRole("listitem")).toContainText("Late: was due yesterday");
  await expect(part(writer, "Late")).toHaveCount(0);
  await editor.goto("/admin");
  await expect(part(editor, "Late").getByRole("listitem")).toContainText("Petro Quay");
  await expect(part(editor, "Late").getByRole("listitem")).toContainText("Late: was due yesterday");
  await editor.goto("/admin/board");
  await expect(part(editor, "Writing")).toContainText("Late: was due yesterday");
  await editor.goto("/admin/articles");
  await editor.getByLabel("Due").selectOption("late");
  await expect(editor).toHaveURL(/due=late/);
  await editor.getByLabel("Given to").selectOption({ label: petro.name });
  await expect(editor).toHaveURL(/assignee=/);
  await expect(editor.getByRole("row")).toHaveCount(2);
  await expect(editor.getByRole("row").nth(1)).toContainText("Given to Petro Quay · Late: was due yesterday");
  await editor.getByLabel("Stage").selectOption({ label: "Ready" });
  await expect(editor.getByRole("heading", { name: "Nothing matches." })).toBeVisible();
  for (const page of [editor, writer]) await page.context().close();
});

test("an editor commissions a story in one dialog; what clocks skip is told beside its field", async ({
  browser,
  server,
}) => {
  const page = await open(browser, server, ada, "/admin/articles");
  await page.getByRole("button", { name: "Plan a story" }).click();
  const plan = page.getByRole("dialog", { name: "Plan a story" });
  await plan.getByLabel("Working title").fill("Harbour fees");
  await plan.getByLabel("Given to").selectOption({ label: olena.name });
  await plan.getByLabel("Due: day").fill("2031-03-30");
  await plan.getByLabel("Due: time").fill("03:30");
  await plan.getByRole("button", { name: "Plan it" }).click();
  const wrong = "Clocks skip this time. The nearest is Sunday 30 March 2031, 04:30.";
  await expect(plan.getByLabel("Due: time")).toHaveAccessibleDescription(new RegExp(wrong));
  await expect(plan.getByLabel("Working title")).toHaveValue("Harbour fees");
  expect(await axeFindings(page)).toEqual([]);
  await plan.getByLabel("Due: time").fill("05:30");
  await plan.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("“Harbour fees” is planned.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Harbour fees" });
  await expect(row).toContainText("Given to Olena Pitch · Due 30 March 2031, 05:30");
  await expect(page.getByRole("button", { name: "Plan a story" })).toBeFocused();
  await page.context().close();
});

test("the board's filters combine in its address; a full column leads to the list", async ({ browser, server }) => {
  for (let n = 1; n <= 21; n++) {
    const wish = new Form({ workingTitle: `Brief item ${n}`, priority: "low", zone: ZONE });
    must(await callAction(server, "planStory", [null, wish], { cookie: ada.cookie }));
  }
  const page = await open(browser, server, ada, "/admin/board");
  await page.getByLabel("Priority").selectOption("low");
  await expect(page).toHaveURL(/priority=low/);
  await page.getByLabel("Given to").selectOption("nobody");
  await expect(page).toHaveURL(/assignee=nobody/);
  await expect(part(page, "Writing").getByRole("listitem")).toHaveCount(20);
  await part(page, "Writing").getByRole("link", { name: "1 more in Writing" }).click();
  await expect(page.getByRole("combobox", { name: "Stage" })).toHaveValue("stage-writing");
  await expect(page.getByRole("row")).toHaveCount(22);
  await page.goto("/admin/board?assignee=me");
  await expect(part(page, "Writing")).toContainText("Nothing is in Writing.");
  await page.context().close();
});

test("who gives away what was only given to them is led back to their work", async ({ browser, server }) => {
  const nora = await join(server, ada, "Nora Passing", "author");
  const wish = new Form({ workingTitle: "Passed on", assigneeId: nora.id, zone: ZONE });
  const { id } = must(await callAction(server, "planStory", [null, wish], { cookie: ada.cookie })) as { id: string };
  const page = await open(browser, server, nora, `/admin/articles/${id}`);
  await planOf(page).getByLabel("Given to").selectOption({ label: petro.name });
  await expect(page.getByRole("heading", { name: "My work", level: 1 })).toBeVisible();
  await page.context().close();
});

test("readers and programs for readers see nothing of a plan", async ({ server }) => {
  for (const path of ["/", "/feed.xml", "/sitemap.xml", "/peace-talks", "/api/v1/published/articles"]) {
    const { text } = await ask(server, path);
    for (const word of [PITCH, "Ferries by night", "Harbour fees", "Who rides them"]) expect(text).not.toContain(word);
  }
});

for (const width of [390, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`at ${width} px, ${colorScheme}, every screen of planning fits and is accessible`, async ({
      browser,
      server,
    }) => {
      const more = { viewport: { width, height: 900 }, colorScheme };
      const page = await open(browser, server, ada, "/admin", more);
      for (const path of ["/admin", "/admin/board", "/admin/articles?due=late", new URL(story).pathname]) {
        await page.goto(path);
        await expect(page.getByRole("main")).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
      await page.goto("/admin/board");
      const jump = page.getByRole("navigation", { name: "Stages" }).getByRole("link", { name: /^Ready/ });
      if (width === 390) {
        await jump.click();
        await expect(page.getByRole("heading", { name: /^Ready/ })).toBeInViewport();
      } else await expect(jump).toBeHidden();
      await page.getByRole("button", { name: "Plan a story" }).click();
      await expect(page.getByRole("dialog", { name: "Plan a story" })).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    });
  }
}
