import { expect } from "@playwright/test";
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
  setUpSite,
  type Written,
  write,
} from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import {
  approveInEditing,
  guestLink,
  openStory,
  panel,
  question,
  SCREENS,
  step,
  submitStory,
} from "#tests/support/review-desk.ts";
import { callAction } from "#tests/support/server-actions.ts";
import { squeezed } from "#tests/support/squeezed.ts";

test.use({ site: "review" });
test.describe.configure({ timeout: 90_000 });

/** A story on its way: submitted, sent back, approved in the house and by a guest, and asked about again when it changes. */
let ada: Member;
let cleo: Member;
let edda: Member;
let places: { sectionId: string; bylines: string[] };
type Server = Parameters<typeof write>[0];

test.beforeAll(async ({ server }) => {
  ada = await setUpSite(server);
  cleo = await join(server, ada, "Cleo Contributor", "contributor");
  edda = await join(server, ada, "Edda Editor", "editor");
  const section = await idOf(server, ada.cookie, "Peace Talks", "sections");
  places = { sectionId: section, bylines: [await idOf(server, ada.cookie, "Nora Vayle", "authors")] };
});

function aStory(server: Server, slug: string, by = cleo): Promise<Written> {
  const body = documentOf(paragraph("The delegations read one text, each in a different order."));
  return write(server, by, {
    ...places,
    title: `The ${slug} story`,
    slug,
    standfirst: "Told as soon as it ends.",
    body,
  });
}

/** In the fact check, approved by Edda in Editing. */
async function inFactCheck(server: Server, slug: string): Promise<Written> {
  const story = await aStory(server, slug);
  await submitStory(server, cleo, story);
  await approveInEditing(server, edda, story);
  return story;
}

test("a story is submitted, sent back, submitted again and approved, until it is ready; a change asks again", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "harbour");
  const hers = await openStory(browser, server, cleo, story.id);
  await expect(step(hers, "Writing")).toHaveAttribute("aria-current", "step");
  await bodyOf(hers).click();
  await hers.keyboard.press("ControlOrMeta+End");
  await hers.keyboard.type(" Typed just before submitting.");
  // By keyboard, and without saving first.
  await hers.getByRole("button", { name: "Submit", exact: true }).focus();
  await hers.keyboard.press("Enter");
  const submit = question(hers, "Submit to Editing?");
  await expect(submit.getByLabel("To")).toBeFocused();
  expect(await axeFindings(hers)).toEqual([]);
  await submit.getByLabel("A word with it").fill("Two sources agree.");
  await submit.getByRole("button", { name: "Submit to Editing" }).press("Enter");
  await expect(submit).toBeHidden();
  await expect(hers.getByRole("button", { name: "Submitted" })).toHaveAccessibleDescription(/waits in “Editing”/);
  await expect(step(hers, "Editing")).toHaveAttribute("aria-current", "step");

  const desk = await openAs(browser, server, edda);
  await desk.goto("/admin/review");
  await expect(desk.getByRole("row", { name: /The harbour story/ })).toContainText("“Two sources agree.”");
  await desk.getByRole("link", { name: "The harbour story" }).click();
  await expect(bodyOf(desk)).toContainText("Typed just before submitting.");
  await panel(desk).getByRole("button", { name: "Ask for changes …" }).click();
  const changes = question(desk, "Ask for changes?");
  await changes.getByRole("button", { name: "Ask for changes" }).click();
  await expect(changes.getByLabel("What should change")).toHaveAccessibleDescription("Say what should change.");
  await changes.getByLabel("What should change").fill("Name the second source.");
  await changes.getByRole("button", { name: "Ask for changes" }).click();
  await expect(step(desk, "Writing")).toHaveAttribute("aria-current", "step");
  await expect(panel(desk)).toContainText("Cleo Contributor has it.");

  await hers.reload();
  await panel(hers).getByText("2 acts so far").click();
  await expect(panel(hers)).toContainText("Name the second source.");
  await hers.getByRole("button", { name: "Submit", exact: true }).click();
  await question(hers, "Submit to Editing?").getByLabel("To").selectOption("Edda Editor");
  await question(hers, "Submit to Editing?").getByRole("button", { name: "Submit to Editing" }).click();
  await expect(panel(hers)).toContainText("It waits for Edda Editor.");

  await desk.reload();
  await panel(desk).getByRole("button", { name: "Approve …" }).click();
  await question(desk, "Approve in Editing?").getByRole("button", { name: "Approve", exact: true }).click();
  await expect(step(desk, "Editing")).toContainText("Approved by Edda Editor");
  await panel(desk).getByRole("button", { name: "Approve …" }).click();
  await question(desk, "Approve in Fact check?").getByRole("button", { name: "Approve", exact: true }).click();
  await expect(panel(desk)).toContainText("Ready: every approval is there.");

  // Whoever leaves the page lets go of the pen.
  await desk.goto("/admin/articles");
  await hers.reload();
  await expect(bodyOf(hers)).toHaveAttribute("contenteditable", "true");
  await bodyOf(hers).click();
  await hers.keyboard.press("ControlOrMeta+End");
  await hers.keyboard.type(" Changed after it was ready.");
  await saved(hers);
  await expect(step(hers, "Editing")).toContainText("the text has changed since");
  await expect(panel(hers)).toContainText("so it is asked for again");
  await desk.goto("/admin/review");
  await expect(desk.getByRole("row", { name: /The harbour story/ })).toContainText("Changed since its approval");
  for (const page of [hers, desk]) {
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  }
});

test("an approval of a text that changed meanwhile says so, and nothing happens", async ({ browser, server }) => {
  const story = await aStory(server, "bridge");
  await submitStory(server, cleo, story);
  const page = await openStory(browser, server, edda, story.id);
  await panel(page).getByRole("button", { name: "Approve …" }).click();
  const approve = question(page, "Approve in Editing?");
  await approve.getByLabel("A word with it").fill("Fine by me.");
  await approveInEditing(server, ada, story);
  await approve.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(approve.getByRole("alert")).toContainText("it stands in “Fact check” now. Nothing was changed.");
  await expect(approve.getByLabel("A word with it")).toHaveValue("Fine by me.");
  await page.context().close();
});

test("a guest is asked by a link, sees one draft, is asked again when it changes, approves it, and the link is used up", async ({
  browser,
  server,
}) => {
  const story = await inFactCheck(server, "lake");
  const maker = await openAs(browser, server, edda);
  await maker.goto(`/admin/articles/${story.id}/preview`);
  await maker.getByRole("button", { name: "Share a link" }).click();
  const share = question(maker, "Show the draft to somebody");
  await share.getByLabel("For whom").fill("Dr. Osei");
  await share.getByRole("radio", { name: /Approve it in “Fact check”, once/ }).check();
  expect(await axeFindings(maker)).toEqual([]);
  await share.getByRole("button", { name: "Make a link" }).click();
  const link = new URL(await share.getByLabel("The link", { exact: true }).inputValue()).pathname;
  expect(link).toMatch(/^\/review\/[\w-]{43}$/);

  const guest = await (await browser.newContext({ baseURL: server.url, locale: "en-GB" })).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("The lake story");
  await expect(guest.getByRole("banner")).toContainText(
    "Edda Editor asks Dr. Osei to approve this draft in “Fact check”.",
  );
  await guest.getByLabel("Your name").fill("Ama Osei");
  await guest.getByRole("radio", { name: "I approve this text in “Fact check”" }).check();
  await guest.getByLabel("A word with it").fill("All figures hold.");
  // Meanwhile the text is another, and Editing has let it pass.
  const content = { ...story.content, title: "The deep lake story" };
  const changed = await ask(server, `/api/desk/articles/${story.id}/draft`, {
    ...{ method: "PUT", cookie: cleo.cookie, headers: { "content-type": "application/json" } },
    body: JSON.stringify({ basedOn: story.version, content }),
  });
  const { version } = JSON.parse(changed.text) as { version: number };
  await approveInEditing(server, edda, { id: story.id, version });
  await guest.getByRole("button", { name: "Approve" }).click();
  await expect(guest.locator(".notice.error")).toContainText("The text changed while you were reading.");
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("The deep lake story");
  await expect(guest.getByLabel("Your name")).toHaveValue("Ama Osei");
  await expect(guest.getByLabel("A word with it")).toHaveValue("All figures hold.");
  await guest.getByRole("button", { name: "Approve" }).click();
  await expect(guest.getByRole("status").filter({ hasText: "You approved this text." })).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Your answer has arrived");

  await maker.goto(`/admin/articles/${story.id}`);
  await expect(step(maker, "Fact check")).toContainText("Approved by Ama Osei");
  await panel(maker)
    .getByText(/acts so far/)
    .click();
  await expect(panel(maker)).toContainText("Ama Osei (by a link) approved in Fact check");
  await expect(panel(maker)).toContainText("Ready: every approval is there.");
  await maker.context().close();
  await guest.context().close();
});

test("a guest comments as often as they like; what ended says so kindly and keeps what was typed", async ({
  browser,
  server,
}) => {
  const story = await inFactCheck(server, "ferry");
  const link = await guestLink(server, edda, story, "comment");
  const guest = await (await browser.newContext({ baseURL: server.url })).newPage();
  await guest.goto(link);
  await guest.getByRole("button", { name: "Send the comment" }).click();
  await expect(guest.getByLabel("Your name")).toHaveAccessibleDescription("Say who you are.");
  await expect(guest.getByLabel("Your comment")).toHaveAccessibleDescription("Write your comment.");
  await guest.getByLabel("Your name").fill("Ama Osei");
  await guest.getByLabel("Your comment").fill("Who says so?");
  await guest.getByLabel("Your comment").press("Tab");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("status").filter({ hasText: "Your comment has arrived." })).toBeVisible();
  await expect(guest.getByLabel("Your comment")).toHaveValue("");
  await guest.reload();
  await expect(guest.getByLabel("Your name")).toHaveValue("Ama Osei");
  await guest.getByLabel("Your comment").fill("A second thought.");
  must(await callAction(server, "trash", [{ id: story.id }], ada));
  await guest.getByRole("button", { name: "Send the comment" }).click();
  await expect(guest.locator(".notice.error")).toContainText("This link has ended. What you wrote is still here");
  await expect(guest.getByLabel("Your comment")).toHaveValue("A second thought.");
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link has ended");
  await guest.context().close();
});

test("what a guest is shown is kept nowhere, told to nobody, and framed by nobody", async ({ server }) => {
  const link = await guestLink(server, edda, await inFactCheck(server, "secret"), "approve:stage-facts");
  const { status, headers, text } = await ask(server, link);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "cache-control": "private, no-store" });
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(text).toMatch(/<meta name="robots" content="noindex, nofollow"/);
  expect(text).toMatch(/<meta name="referrer" content="no-referrer"/);
  expect(text).toContain("The secret story");
  expect(text).not.toContain("The harbour story");
  expect(server.output()).not.toContain(link.split("/").at(-1));
});

test("stages are set by keyboard, for the site and for a section, and stories go by them", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, ada);
  await page.goto("/admin/settings/stages");
  await page.getByRole("button", { name: "Move Fact check up" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Fact check is number 2 of 4 now." })).toBeAttached();
  await expect(page.getByRole("button", { name: "Move Fact check up" })).toBeFocused();
  await page.getByRole("button", { name: "Add a stage" }).click();
  await expect(page.getByLabel("Stage 4", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Save the stages" }).click();
  await expect(page.getByLabel("Stage 4", { exact: true })).toHaveAccessibleDescription("Give this stage a name.");
  await expect(page.getByLabel("Stage 4", { exact: true })).toBeFocused();
  await page.getByLabel("Stage 4", { exact: true }).fill("Lawyer");
  await page.getByLabel("Approved by").last().selectOption("One person");
  await page.getByRole("button", { name: "Save the stages" }).click();
  await expect(page.getByLabel("Who", { exact: true })).toHaveAccessibleDescription("Choose who approves this stage.");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel("Who", { exact: true }).selectOption("Edda Editor");
  await page.getByRole("button", { name: "Save the stages" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved. Stories on their way" })).toBeVisible();

  await page.getByRole("combobox", { name: "Stages of" }).selectOption({ label: "Economy" });
  await expect(page.getByRole("radio", { name: /the way of the site/ })).toBeChecked();
  await page.getByRole("radio", { name: "through stages of their own" }).check();
  await page.getByRole("button", { name: "Take out Lawyer" }).press("Enter");
  await expect(page.getByLabel("Stage 4", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Save the stages" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "through stages of their own" })).toBeChecked();
  await expect(page.getByLabel("Stage 4", { exact: true })).toHaveValue("Ready");
  await page.context().close();
});

test("every screen of the review is in order on a phone and a desk, by day and by night", async ({
  browser,
  server,
}) => {
  const story = await aStory(server, "screens", edda);
  await submitStory(server, edda, story);
  const stages = ["/admin/review", "/admin/settings/stages", `/admin/articles/${story.id}`];
  const link = await guestLink(server, edda, story, "comment");
  for (const screen of SCREENS) {
    const page = await openAs(browser, server, ada, screen);
    for (const at of [...stages, link]) {
      await page.goto(at);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      expect(await axeFindings(page), `${at} at ${screen.viewport.width}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, `${at} scrolls sideways`).toBe(false);
      expect(await squeezed(page), `${at} at ${screen.viewport.width}`).toEqual([]);
    }
    await page.context().close();
  }
});
