import { type BrowserContext, expect, type Page } from "@playwright/test";
import { bodyOf, fillBody, publish, saved, signIn } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { waitForTheDesk } from "#tests/support/open-as.ts";

test.use({ site: "first-edition" });

/**
 * The story of a first day, told once from beginning to end on one server: each test is a chapter and needs the ones
 * before it.
 */
test.describe.configure({ mode: "serial" });

const ADMIN = { name: "Mara Ellison", email: "mara@newsroom.example", password: "seven lanterns over water" };
const GUEST = { name: "Pavlo Rend", email: "pavlo@newsroom.example", password: "copper kettle on the stove" };
const TITLE = "Outcomes of the winter summit";

let desk: Page;
let reader: Page;
let contributor: Page;
let contexts: BrowserContext[];
let articleUrl: string;

test.beforeAll(async ({ browser, server }) => {
  const open = async (options = {}) => {
    const context = await browser.newContext({ baseURL: server.url, locale: "en-GB", ...options });
    waitForTheDesk(context);
    return { context, page: await context.newPage() };
  };
  const opened = [await open(), await open({ javaScriptEnabled: false }), await open()];
  contexts = opened.map(({ context }) => context);
  [desk, reader, contributor] = opened.map(({ page }) => page) as [Page, Page, Page];
});

test.afterAll(async () => {
  for (const context of contexts) await context.close();
});

test("a fresh installation shows a sample edition, marked as one, and lets nobody sign in", async () => {
  await reader.goto("/");
  await expect(reader.getByText(/sample edition/i).first()).toBeVisible();
  await expect(reader.getByRole("article").first()).toBeVisible();
  await desk.goto("/admin");
  await expect(desk).toHaveURL(/sign-in/);
  await expect(desk.getByRole("heading", { name: "This site is not set up yet" })).toBeVisible();
});

test("the link that the server printed sets the site up, once", async ({ server }) => {
  const link = await server.setUpLink();
  await desk.goto(link);
  await desk.getByLabel("Name", { exact: true }).fill("The Meridian");
  await desk.getByLabel("Time zone").selectOption("Europe/Kyiv");
  await desk.getByLabel("Your name").fill(ADMIN.name);
  await desk.getByLabel("E-mail").fill(ADMIN.email);
  const password = desk.getByLabel("Choose a password");
  await password.fill("password1234");
  await desk.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await expect(desk.getByLabel("Your name")).toHaveValue(ADMIN.name);
  await password.fill(ADMIN.password);
  await desk.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(desk.getByRole("heading", { name: "My work" })).toBeVisible();

  await contributor.goto(link);
  await expect(contributor.getByLabel("Your name")).toHaveCount(0);
  await reader.goto("/");
  await expect(reader.getByRole("link", { name: "The Meridian" }).first()).toBeVisible();
});

test("the admin signs out and in again; a wrong password is told in a sentence", async () => {
  await desk.getByRole("button", { name: "Sign out" }).click();
  await expect(desk.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await signIn(desk, { ...ADMIN, password: "not this one at all" });
  await expect(desk.getByRole("alert").filter({ hasText: /\w/ }).first()).toBeVisible();
  await expect(desk.getByLabel("E-mail")).toHaveValue(ADMIN.email);
  await signIn(desk, ADMIN);
  await expect(desk.getByRole("heading", { name: "My work" })).toBeVisible();
});

test("an article is written with headings, a quote, a list and a link, and saved by itself", async () => {
  await desk.getByRole("button", { name: "New article" }).click();
  await desk.waitForURL(/\/admin\/articles\/[a-z0-9]{16}/);
  articleUrl = desk.url();
  await desk.getByLabel("Title", { exact: true }).fill(TITLE);
  await desk
    .getByLabel("Standfirst", { exact: true })
    .fill("Four delegations left with one text and three readings of it.");
  await desk.getByLabel("Section", { exact: true }).selectOption({ label: "Peace Talks" });
  await fillBody(desk);
  await expect(desk.getByLabel("Address", { exact: true })).toHaveValue("outcomes-of-the-winter-summit");
  await saved(desk);
  await desk.reload();
  await expect(desk.getByLabel("Title", { exact: true })).toHaveValue(TITLE);
  await expect(bodyOf(desk).getByRole("heading", { name: "Three promises", level: 2 })).toBeVisible();
  await expect(bodyOf(desk).getByRole("link", { name: "the second line" })).toHaveAttribute("href", "/security");
});

test("the preview is the page as readers will see it, and only staff see it", async () => {
  const id = articleUrl.split("/").at(-1);
  await desk.goto(`/preview/${id}`);
  await expect(desk.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await expect(desk.getByRole("blockquote")).toContainText("a memorial");
  await expect(
    desk.locator("script:not([src^='/reader.js?v='])").and(desk.locator("script:not([type='application/ld+json'])")),
  ).toHaveCount(0);
  const stranger = await reader.goto(`/preview/${id}`);
  expect(stranger?.url()).toContain("/sign-in");
  await desk.goto(articleUrl);
});

test("published, the very next request of a reader without scripts shows it", async () => {
  expect((await reader.goto("/peace-talks/outcomes-of-the-winter-summit"))?.status()).toBe(404);
  await publish(desk);
  const response = await reader.goto("/peace-talks/outcomes-of-the-winter-summit");
  expect(response?.status()).toBe(200);
  await expect(reader.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  await expect(reader.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link")).toHaveText([
    "Home",
    "Peace Talks",
  ]);
  await expect(reader.getByRole("heading", { name: "Three promises", level: 2 })).toBeVisible();
  await expect(reader.getByRole("listitem").filter({ hasText: "about soldiers" })).toBeVisible();
  await expect(reader.getByRole("link", { name: ADMIN.name })).toHaveAttribute("href", "/authors/mara-ellison");
  for (const list of ["/", "/peace-talks", "/authors/mara-ellison"]) {
    await reader.goto(list);
    await expect(reader.getByRole("link", { name: TITLE }).first()).toBeVisible();
  }
  for (const feed of ["/feed.xml", "/atom.xml", "/sitemaps/1.xml"]) {
    expect(await (await reader.request.get(feed)).text()).toContain("outcomes-of-the-winter-summit");
  }
});

test("a change reaches readers only with “Publish changes”", async () => {
  const changed = `${TITLE}, and what they cost`;
  await desk.getByLabel("Title", { exact: true }).fill(changed);
  await saved(desk);
  await expect(desk.getByText("Live, with changes")).toBeVisible();
  await reader.goto("/peace-talks/outcomes-of-the-winter-summit");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await publish(desk, "Publish changes");
  await reader.reload();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(changed);
  await expect(reader.getByText(/updated/)).toBeVisible();
});

test("a new address redirects the old one for good", async () => {
  await desk.getByLabel("Address", { exact: true }).fill("winter-summit");
  await desk.getByLabel("Address", { exact: true }).blur();
  await saved(desk);
  await publish(desk, "Publish changes");
  const old = await reader.request.get("/peace-talks/outcomes-of-the-winter-summit", { maxRedirects: 0 });
  expect(old.status()).toBe(308);
  await reader.goto("/peace-talks/outcomes-of-the-winter-summit");
  await expect(reader).toHaveURL(/\/peace-talks\/winter-summit$/);
});

test("an invited contributor writes, but cannot publish", async () => {
  await desk.goto("/admin/people");
  await desk.getByLabel("Name", { exact: true }).fill(GUEST.name);
  await desk.getByLabel("E-mail").fill(GUEST.email);
  await desk.getByRole("radio", { name: "Contributor" }).check();
  await desk.getByRole("button", { name: "Invite" }).click();
  const link = await desk.locator("input[readonly]").first().inputValue();

  await contributor.goto(link);
  await contributor
    .getByLabel(/password/i)
    .first()
    .fill(GUEST.password);
  await contributor.getByRole("button", { name: /accept|join|sign in/i }).click();
  await expect(contributor.getByRole("heading", { name: "My work" })).toBeVisible();
  await expect(contributor.getByRole("link", { name: TITLE })).toHaveCount(0);
  expect((await contributor.goto(articleUrl))?.status()).toBe(404);

  await contributor.goto("/admin/articles");
  await contributor.getByRole("button", { name: "New article" }).click();
  await contributor.waitForURL(/\/admin\/articles\/[a-z0-9]{16}/);
  await contributor.getByLabel("Title", { exact: true }).fill("From the border post");
  await saved(contributor);
  await expect(contributor.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
  await contributor.getByRole("button", { name: "Submit", exact: true }).press("Enter");
  await expect(contributor.getByRole("dialog", { name: "Submit to Editing?" })).toBeVisible();
  expect((await contributor.goto("/admin/people"))?.status()).toBe(404);
  expect((await contributor.goto("/admin/settings"))?.status()).toBe(404);
});

test("a suspended user is out on the next click", async () => {
  await contributor.goto("/admin/articles");
  await expect(contributor.getByRole("heading", { name: "Articles" })).toBeVisible();
  await desk.goto("/admin/people");
  await desk.getByRole("link", { name: GUEST.name }).click();
  await desk.getByRole("button", { name: `Suspend ${GUEST.name} …` }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: `Suspend ${GUEST.name}` })
    .click();
  await expect(desk.getByRole("button", { name: `Reactivate ${GUEST.name} …` })).toBeVisible();
  await contributor.getByRole("link", { name: "From the border post" }).click();
  await expect(contributor).toHaveURL(/sign-in/);
  await signIn(contributor, GUEST);
  await expect(contributor.getByText(/suspended/i)).toBeVisible();
});

test("the article is taken back from readers, and the sample edition is removed with one click", async () => {
  await desk.goto(articleUrl);
  await desk.getByRole("button", { name: "Withdraw from readers …" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(desk.getByText("Withdrawn")).toBeVisible();
  expect((await reader.goto("/peace-talks/winter-summit"))?.status()).toBe(404);
  await publish(desk);
  expect((await reader.goto("/peace-talks/winter-summit"))?.status()).toBe(200);

  await desk.goto("/admin/articles");
  await desk
    .getByRole("button", { name: /Remove the sample/ })
    .first()
    .click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: /Remove/ })
    .click();
  await expect(desk.getByRole("button", { name: /Remove the sample/ })).toHaveCount(0);
  await reader.goto("/");
  await expect(reader.getByText(/sample edition/i)).toHaveCount(0);
  await expect(reader.getByRole("article")).toHaveCount(1);
  expect((await reader.goto("/peace-talks/maudry-summit-outcomes"))?.status()).toBe(404);
});
