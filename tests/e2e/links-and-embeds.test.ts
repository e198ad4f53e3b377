import { expect, type Page } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { bodyOf, saved } from "#tests/support/desk.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, type Member, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import type { RunningServer } from "#tests/support/server.ts";

test.use({ site: "links-and-embeds" });

/** What leads elsewhere from a text: addresses that are pasted, names after an @, links, and what readers get of them. */
test.describe.configure({ mode: "serial" });

const VIDEO = "https://youtu.be/dQw4w9WgXcQ?si=abc";
const PAGE = "https://www.example.org/report?utm_source=letter";
const ABOUT = {
  address: PAGE,
  title: "What the observers saw",
  description: "Nine hundred of them, and one road.",
  site: "The Observer’s Office",
  thumbnail: null,
};

let admin: Member;
let facts: { sectionId: string; bylines: string[] };

test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server);
  const [sectionId, author] = await Promise.all([
    idOf(server, admin.cookie, "Peace Talks", "sections"),
    idOf(server, admin.cookie, "Nora Vayle", "authors"),
  ]);
  facts = { sectionId, bylines: [author] };
});

/** An article, open for writing, with the cursor in its empty text. Pages elsewhere answer with ABOUT unless `asked` is given. */
async function writing(page: Page, server: RunningServer, title: string, content: object[] = []): Promise<string> {
  const words = { ...facts, title, standfirst: "A standfirst.", slug: title.toLowerCase().replace(/\W+/g, "-") };
  const { id } = await write(server, admin, { ...words, body: documentOf(...content, { type: "paragraph" }) });
  await page.goto(`/admin/articles/${id}`);
  await bodyOf(page).locator("> p").last().click();
  return id;
}

async function pageWhere(page: Page, answers: { status?: number; json: object }): Promise<string[]> {
  const asked: string[] = [];
  await page.route("**/api/desk/links", (route) => {
    asked.push(String(route.request().postDataJSON()?.url));
    return route.fulfill({ status: 200, ...answers });
  });
  return asked;
}

async function paste(page: Page, text: string, keys = "ControlOrMeta+v"): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press(keys);
}

test("a page's address on an empty line is a card at once, fills itself, and undo gives the address back", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, admin);
  const asked = await pageWhere(page, { json: ABOUT });
  await writing(page, server, "A card");
  await paste(page, PAGE);
  const card = bodyOf(page).locator(".link-card");
  await expect(card).toContainText("What the observers saw");
  await expect(card).toContainText("The Observer’s Office");
  expect(asked).toEqual([PAGE]);
  await page.keyboard.type("And on it goes.");
  await expect(bodyOf(page)).toContainText("And on it goes.");
  await saved(page);
  for (let undone = 0; (await card.count()) > 0 && undone < 5; undone++) await page.keyboard.press("ControlOrMeta+z");
  await expect(bodyOf(page).getByRole("link")).toHaveAttribute("href", PAGE);
});

test("a video's address is an embed, which works by its address alone when its page cannot be looked at", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, admin);
  await pageWhere(page, {
    status: 422,
    json: { title: "Some fields.", fields: { url: "The site could not be reached." } },
  });
  await writing(page, server, "A video");
  await paste(page, VIDEO);
  const embed = bodyOf(page).locator(".embed");
  await expect(embed).toContainText("youtube.com/watch?v=dQw4w9WgXcQ");
  await expect(embed.getByRole("status")).toHaveText("The site could not be reached.");
  await embed.getByText("Embed: has no title").click();
  await embed.getByLabel("Title").fill("A song about never giving up");
  await expect(embed.locator(".card-title")).toHaveText("A song about never giving up");
  await saved(page);
  await page.reload();
  await expect(bodyOf(page).locator(".embed .card-title")).toHaveText("A song about never giving up");
  await bodyOf(page).getByText("Embed: has a title").click();
  await bodyOf(page).getByRole("button", { name: "Show as a plain link" }).click();
  await expect(bodyOf(page).getByRole("link", { name: "A song about never giving up" })).toHaveAttribute(
    "href",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  );
});

test("with Shift, within a sentence and over words it is a link and nothing else", async ({ browser, server }) => {
  const page = await openAs(browser, server, admin);
  const asked = await pageWhere(page, { json: ABOUT });
  await writing(page, server, "Links");
  await paste(page, VIDEO, "ControlOrMeta+Shift+v");
  await expect(bodyOf(page).getByRole("link", { name: VIDEO })).toHaveAttribute("href", VIDEO);
  await page.keyboard.press("Enter");
  await page.keyboard.type("As seen at ");
  await paste(page, PAGE);
  await page.keyboard.type(" and in the report");
  await expect(bodyOf(page).getByRole("link", { name: PAGE })).toHaveText(PAGE);
  for (let letter = 0; letter < "report".length; letter++) await page.keyboard.press("Shift+ArrowLeft");
  await paste(page, "https://example.org/report.pdf");
  await page.keyboard.type(" itself");
  await expect(bodyOf(page).getByRole("link", { name: "report", exact: true })).toHaveAttribute(
    "href",
    "https://example.org/report.pdf",
  );
  await expect(bodyOf(page)).toContainText("in the report itself");
  await expect(bodyOf(page).locator(".embed, .link-card")).toHaveCount(0);
  expect(asked).toEqual([]);
});

test("the address of a private machine is refused with a clear sentence, and nothing of it is kept", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, admin);
  const before = await ask(server, "/api/desk/media", { cookie: admin.cookie });
  for (const address of [
    "http://169.254.169.254/latest/meta-data/",
    `${server.url.replace("localhost", "127.0.0.1")}/`,
  ]) {
    await writing(page, server, `Private ${address.length}`);
    await paste(page, address);
    await expect(
      page.getByText("so it was not looked at. The address stands in the text as a plain link."),
    ).toBeVisible();
    await expect(bodyOf(page).getByRole("link")).toHaveAttribute("href", address);
    await expect(bodyOf(page).locator(".link-card")).toHaveCount(0);
  }
  expect((await ask(server, "/api/desk/media", { cookie: admin.cookie })).text).toBe(before.text);
  expect((await ask(server, "/readyz")).status).toBe(200);
});

test("an @ finds own articles, topics and authors; by keys alone one becomes a link or a block", async ({
  browser,
  server,
}) => {
  await write(server, admin, { title: "Maudry after midnight" });
  const page = await openAs(browser, server, admin);
  await writing(page, server, "Mentions");
  await page.keyboard.type("As @maudry");
  const list = page.getByRole("listbox", { name: "Articles, topics and authors of this site" });
  await expect(list.getByRole("option", { name: /Maudry after midnight \(not published\)/ })).toBeVisible();
  await expect(bodyOf(page)).toHaveAttribute("aria-activedescendant", /.+/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Maudry after midnight” is not published, so there is no address")).toBeVisible();
  await expect(bodyOf(page)).toContainText("As @maudry");
  for (let letter = 0; letter < "@maudry".length; letter++) await page.keyboard.press("Backspace");
  await page.keyboard.type("@vayle");
  await expect(list.getByRole("option", { name: /Nora Vayle.*Author/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" wrote");
  await expect(bodyOf(page).getByRole("link", { name: "Nora Vayle", exact: true })).toHaveAttribute(
    "href",
    "/authors/nora-vayle",
  );
  await expect(bodyOf(page)).toContainText("As Nora Vayle wrote");
  await page.keyboard.press("Enter");
  await page.keyboard.type("@after midn");
  const block = list.getByRole("group", { name: "Related article" }).getByRole("option");
  await expect(block).toContainText("Maudry after midnight (not published)");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(bodyOf(page).locator(".related")).toContainText("Maudry after midnight");
  await expect(bodyOf(page).locator(".related")).toContainText("Not published: readers see it here as soon as it is.");
  await page.keyboard.type("And on. @nobody is called this");
  await expect(list).toBeHidden();
  await saved(page);
});

test("without the server an @ says so, and Escape leaves what was typed", async ({ browser, server }) => {
  const page = await openAs(browser, server, admin);
  await writing(page, server, "Offline");
  await page.route("**/api/desk/links?*", (route) => route.abort());
  await page.keyboard.type("@maud");
  await expect(page.getByText("The search cannot be reached at the moment.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.type("e, a friend");
  await expect(bodyOf(page)).toContainText("@maude, a friend");
});

test("the dialog of a link finds own articles and says where a link leads; what is typed right after it stands where the writer is", async ({
  browser,
  server,
}) => {
  const page = await openAs(browser, server, admin);
  await writing(page, server, "Dialog");
  await page.keyboard.type("Read ");
  await page
    .getByRole("toolbar", { name: "Forms of the text" })
    .getByRole("button", { name: "Link", exact: true })
    .click();
  const dialog = page.getByRole("dialog", { name: "Link" });
  await dialog.getByLabel("Address").fill("maudry summit");
  const option = dialog.getByRole("option").first();
  await expect(option).toContainText("Maudry");
  const title = (await option.locator(".choice-label").textContent()) ?? "";
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Address")).toHaveValue("/peace-talks/maudry-summit-outcomes");
  await expect(dialog.getByRole("status").filter({ hasText: "Leads to the article" })).toContainText(title);
  await page.keyboard.press("Enter");
  await page.keyboard.type(" before bed");
  await expect(bodyOf(page)).toContainText(`Read ${title} before bed`);
  await expect(bodyOf(page).getByRole("link", { name: title })).toHaveText(title);
  await bodyOf(page).getByRole("link", { name: title }).click();
  await page.keyboard.press("ControlOrMeta+k");
  await dialog.getByLabel("Address").fill("/peace-talks/nothing-here");
  await expect(dialog.getByText("Nothing of this site is at this path.")).toBeVisible();
});

test("embed, card and related article are put in by the slash menu", async ({ browser, server }) => {
  const page = await openAs(browser, server, admin);
  await pageWhere(page, {
    json: { ...ABOUT, address: "https://vimeo.com/76979871", title: "A film", description: "" },
  });
  await writing(page, server, "Inserts");
  await page.keyboard.type("/embed");
  await page.keyboard.press("Enter");
  const embedDialog = page.getByRole("dialog", { name: "Put in an embed" });
  await embedDialog.getByLabel("Address").fill("https://example.org/x");
  await expect(embedDialog.getByText("It will stand as a link card.")).toBeVisible();
  await embedDialog.getByLabel("Address").fill("vimeo.com/76979871");
  await page.keyboard.press("Enter");
  await expect(bodyOf(page).locator(".embed")).toContainText("A film");
  await page.keyboard.type("/related");
  await page.keyboard.press("Enter");
  const relatedDialog = page.getByRole("dialog", { name: "Put in a related article" });
  await relatedDialog.getByLabel("Article").fill("maudry extends");
  await relatedDialog.getByRole("option", { name: /Maudry summit extends/ }).click();
  await expect(bodyOf(page).locator(".related .related-title")).toContainText("Maudry summit extends");
  await page.keyboard.type("Go on");
  await expect(bodyOf(page).locator("> p").filter({ hasText: "Go on" })).toBeVisible();
});

test("readers get a card and a link; the frame comes when they ask for it, and nothing foreign before", async ({
  browser,
  server,
}) => {
  const embed = {
    provider: "youtube",
    embedId: "dQw4w9WgXcQ",
    url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    title: "A song",
  };
  const post = {
    provider: "bluesky",
    embedId: "jay.bsky.team/3lbvsbvzfgs2k",
    url: "https://bsky.app/profile/jay.bsky.team/post/3lbvsbvzfgs2k",
  };
  const body = documentOf(
    paragraph("Words before."),
    { type: "embed", attrs: embed },
    { type: "embed", attrs: post },
    { type: "linkCard", attrs: { url: PAGE, title: ABOUT.title, description: ABOUT.description, site: ABOUT.site } },
    paragraph("Words after."),
  );
  const made = await write(server, admin, {
    ...facts,
    title: "Embeds",
    standfirst: "A standfirst.",
    slug: "embeds",
    body,
  });
  const path = await publish(server, admin, made);

  const still = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(path);
  await expect(plain.getByRole("link", { name: /A song/ })).toHaveAttribute("href", embed.url);
  await expect(plain.getByRole("link", { name: /What the observers saw/ })).toHaveAttribute("href", PAGE);
  await expect(plain.locator("iframe, .embed button")).toHaveCount(0);

  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await context.route(/youtube|bsky/, (route) => {
    foreign.push(route.request().url());
    const said = `<script>parent.postMessage({ height: 417 }, "*")</script>`;
    return route.fulfill({ contentType: "text/html", body: `<p>framed</p>${said}` });
  });
  await page.goto(path);
  await expect(page.getByText("This contacts YouTube, which may keep cookies.")).toBeVisible();
  expect(foreign).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Play it here: A song" }).click();
  const video = page.locator('iframe[title="A song"]');
  await expect(video).toHaveAttribute("src", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0");
  await expect(video).toHaveAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation",
  );
  await expect(video.contentFrame().getByText("framed")).toBeVisible();
  await page.getByRole("button", { name: /^Show it here/ }).click();
  const framed = page.locator(".embed[data-kind=post] iframe");
  await expect(framed.contentFrame().getByText("framed")).toBeVisible();
  await expect(framed).toHaveCSS("height", "417px");
  await expect(page.getByRole("link", { name: /A song/ })).toBeVisible();
  expect(foreign).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test("a related article on the page follows the title and the fate of that article", async ({ page, server }) => {
  const words = (title: string, slug: string) => ({ ...facts, title, standfirst: "A standfirst.", slug });
  const other = await write(server, admin, {
    ...words("The first title", "other"),
    body: documentOf(paragraph("Words.")),
  });
  const related = { type: "relatedArticle", attrs: { articleId: other.id } };
  const made = await write(server, admin, {
    ...words("A page", "page"),
    body: documentOf(paragraph("Words."), related),
  });
  const path = await publish(server, admin, made);
  await page.goto(path);
  await expect(page.locator(".body .related")).toHaveCount(0);
  await publish(server, admin, other);
  await page.reload();
  await expect(page.locator(".body .related").getByRole("link", { name: /The first title/ })).toHaveAttribute(
    "href",
    "/peace-talks/other",
  );
});

test("axe objects to nothing in the editor, light and dark, on a desk and a phone", async ({ browser, server }) => {
  const content = [
    {
      type: "embed",
      attrs: { provider: "vimeo", embedId: "76979871", url: "https://vimeo.com/76979871", title: "A film" },
    },
    { type: "linkCard", attrs: { url: PAGE, title: ABOUT.title, description: ABOUT.description } },
    { type: "relatedArticle", attrs: { articleId: "0000000000000000" } },
  ];
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await openAs(browser, server, admin, { colorScheme, viewport });
      await writing(page, server, `Axe ${colorScheme} ${viewport.width}`, content);
      await bodyOf(page).getByText("Link card: has a title").click();
      await expect(bodyOf(page).getByText("This article is no longer there")).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    }
  }
});
