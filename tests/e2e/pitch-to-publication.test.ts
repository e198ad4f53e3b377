import { expect, type Page } from "@playwright/test";
import { dayOf } from "#lib/plan/days.ts";
import { ask } from "#tests/support/ask.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { join, type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { guestLink, panel, question, step } from "#tests/support/review-desk.ts";
import { comesDue } from "#tests/support/schedules.ts";

test.use({ site: "pitch-to-publication" });

/** One story on its whole way, told once: each test is a chapter and needs the ones before it. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const ZONE = "Europe/Kyiv";
const YEAR = new Date().getUTCFullYear() + 1;
const PATH = "/peace-talks/the-night-ferries";

let ada: Member;
let edda: Member;
let cleo: Member;
let id: string;

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server, { timeZone: ZONE });
  edda = await join(server, ada, "Edda Editor", "editor");
  cleo = await join(server, ada, "Cleo Contributor", "contributor");
});

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const notice = (page: Page, words: RegExp) => page.locator(".notices .notice").filter({ hasText: words });
const unread = (page: Page) => page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: /^Notices/ });

test("a contributor pitches a story, and an editor gives it to her with a day", async ({ browser, server }) => {
  const hers = await openAs(browser, server, cleo);
  await hers.goto("/admin");
  await hers.getByRole("button", { name: "Pitch a story" }).click();
  const pitch = question(hers, "Pitch a story");
  await pitch.getByLabel("Working title").fill("Night ferries");
  await pitch.getByLabel("Brief").fill("Who rides them, and why?");
  await pitch.getByLabel("Section").selectOption({ label: "Peace Talks" });
  await pitch.getByRole("button", { name: "Pitch it" }).click();
  await expect(part(hers, "My drafts").getByRole("link", { name: "Night ferries" })).toBeVisible();

  const desk = await openAs(browser, server, edda);
  await desk.goto("/admin/board");
  await part(desk, "Writing").getByRole("link", { name: "Night ferries" }).click();
  await expect(bodyOf(desk)).toHaveAttribute("contenteditable", "true");
  id = new URL(desk.url()).pathname.split("/").at(-1) as string;
  const plan = part(desk, "Plan");
  await plan.getByLabel("Given to").selectOption({ label: cleo.name });
  await plan.getByLabel("Due: day").fill(dayOf(new Date(Date.now() + 86_400_000), ZONE));
  await plan.getByLabel("Due: day").blur();
  await expect(plan.locator(".plan-line")).toHaveText("The plan is saved.");
  await desk.context().close();

  await hers.reload();
  await expect(part(hers, "Waits for me").getByRole("listitem")).toContainText("Due tomorrow");
  await expect(unread(hers)).toContainText("1");
  await hers.context().close();
});

test("she writes it and submits it, Editing approves it, and a link is made for whoever checks the facts", async ({
  browser,
  server,
}) => {
  const hers = await openAs(browser, server, cleo);
  await hers.goto("/admin");
  await part(hers, "Waits for me").getByRole("link", { name: "Night ferries" }).click();
  await hers.getByLabel("Title", { exact: true }).fill("The night ferries");
  await hers.getByLabel("Standfirst", { exact: true }).fill("Who crosses the lake while the delegations sleep.");
  await bodyOf(hers).click();
  await hers.keyboard.type("The last boat leaves at eleven. Nine hundred people take it.");
  await saved(hers);
  await submit(hers);
  await hers.context().close();

  const desk = await openAs(browser, server, edda);
  await desk.goto("/admin");
  await desk.getByRole("link", { name: "The night ferries" }).first().click();
  await approve(desk, "Editing");
  await expect(step(desk, "Fact check")).toHaveAttribute("aria-current", "step");
  await desk.context().close();
});

test("a guest sends it back, she mends it, and it is approved by all", async ({ browser, server }) => {
  const guest = await (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage();
  await guest.goto(await guestLink(server, edda, { id }, "approve:stage-facts"));
  await guest.getByLabel("Your name").fill("Ama Osei");
  await guest.getByRole("radio", { name: /Something should change/ }).check();
  await guest.getByLabel("What should change", { exact: true }).fill("It is six hundred, by the timetable.");
  await guest.getByRole("button", { name: "Ask for changes" }).click();
  await expect(guest.getByRole("status").filter({ hasText: "What should change goes to the writer." })).toBeVisible();

  const hers = await openAs(browser, server, cleo);
  await hers.goto("/admin/notices");
  await expect(hers.getByRole("main")).toContainText("It is six hundred, by the timetable.");
  await hers.goto(`/admin/articles/${id}`);
  await expect(bodyOf(hers)).toHaveAttribute("contenteditable", "true");
  await bodyOf(hers).click();
  await hers.keyboard.press("ControlOrMeta+A");
  await hers.keyboard.type("The last boat leaves at eleven. Six hundred people take it.");
  await saved(hers);
  await submit(hers);
  await hers.context().close();

  const desk = await openAs(browser, server, edda);
  await desk.goto(`/admin/articles/${id}`);
  await approve(desk, "Editing");
  await desk.context().close();
  await guest.goto(await guestLink(server, edda, { id }, "approve:stage-facts"));
  await expect(guest.getByText("Six hundred people take it.")).toBeVisible();
  await guest.getByLabel("Your name").fill("Ama Osei");
  await guest.getByRole("radio", { name: "I approve this text in “Fact check”" }).check();
  await guest.getByRole("button", { name: "Approve" }).click();
  await expect(guest.getByRole("status").filter({ hasText: "You approved this text." })).toBeVisible();
  await guest.context().close();
});

test("it is scheduled, comes out at its minute as it was approved, and goes away on time", async ({
  browser,
  server,
}) => {
  const desk = await openAs(browser, server, edda);
  await desk.goto(`/admin/articles/${id}`);
  await expect(panel(desk)).toContainText("Ready: every approval is there.");
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  const publish = question(desk, "Publish this article?");
  await publish.getByRole("radio", { name: "At a time" }).check();
  await publish.getByLabel("Day and time").fill(`${YEAR}-03-03T10:00`);
  await publish.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(notice(desk, /^Comes out on \w+ 3 March/)).toBeVisible();
  await desk.goto(`/admin/calendar?on=${YEAR}-03-03`);
  await expect(desk.locator(`#day-${YEAR}-03-03`)).toContainText("The night ferries");

  expect((await ask(server, PATH)).status).toBe(404);
  comesDue(server, id);
  await expect.poll(async () => (await ask(server, PATH)).status).toBe(200);
  const { text } = await ask(server, PATH);
  expect(text).toContain("Six hundred people take it.");
  expect(text).not.toContain("Nine hundred");
  expect((await ask(server, "/feed.xml")).text).toContain("The night ferries");

  await desk.goto(`/admin/articles/${id}`);
  await desk.getByRole("button", { name: "Withdraw at a time …" }).click();
  const withdraw = desk.getByRole("dialog");
  await withdraw.getByLabel("Day and time").fill(`${YEAR}-03-04T10:00`);
  await withdraw.getByRole("button", { name: "Set the time" }).click();
  await expect(notice(desk, /^Goes away on \w+ 4 March/)).toBeVisible();
  comesDue(server, id);
  await expect.poll(async () => (await ask(server, PATH)).status).toBe(404);
  expect((await ask(server, "/feed.xml")).text).not.toContain("The night ferries");
  await desk.context().close();
});

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  const asked = question(page, "Submit to Editing?");
  await asked.getByRole("button", { name: "Submit to Editing" }).click();
  await expect(asked).toBeHidden();
}

async function approve(page: Page, stage: string): Promise<void> {
  await panel(page).getByRole("button", { name: "Approve …" }).click();
  const asked = question(page, `Approve in ${stage}?`);
  await asked.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(asked).toBeHidden();
}
