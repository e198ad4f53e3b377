import { expect, type Page } from "@playwright/test";
import { parseFeed } from "feedsmith";
import { ask } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { test } from "#tests/support/e2e.ts";
import { documentOf, idOf, type Member, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { read } from "#tests/support/reader-page.ts";

test.use({ site: "found-and-shared" });
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** A story as programs find it: everywhere once it is out, nowhere once it is withdrawn; and what an admin says of that. */
const TITLE = "The ferries keep to the quay";
const PATH = "/peace-talks/ferries-keep-to-the-quay";
let ada: Member;
let desk: Page;
let id: string;
let picture: string;

test.beforeAll(async ({ server, browser }) => {
  ada = await setUpSite(server);
  desk = await openAs(browser, server, ada);
});
test.afterAll(async () => {
  await desk.context().close();
});

/** Where a story is told of, besides its own page. */
const lists = () => [
  ...["/feed.xml", "/atom.xml", "/feed.json", "/feeds/peace-talks/rss.xml", "/feeds/authors/nora-vayle/feed.json"],
  ...["/sitemaps/news.xml", "/llms.txt"],
];

test("a story that is not out is nowhere; once it is out every program finds it in the next answer", async ({
  server,
}) => {
  const [section, author] = await Promise.all([
    idOf(server, ada.cookie, "Peace Talks", "sections"),
    idOf(server, ada.cookie, "Nora Vayle", "authors"),
  ]);
  const draft = await write(server, ada, {
    ...{ title: TITLE, slug: "ferries-keep-to-the-quay", standfirst: "No boat left.", sectionId: section },
    ...{ bylines: [author], body: documentOf(paragraph("*No* boat left the quay.")) },
  });
  id = draft.id;
  const oembed = `/oembed?url=${encodeURIComponent(server.url + PATH)}`;
  for (const list of lists()) expect([list, (await ask(server, list)).text.includes(TITLE)]).toEqual([list, false]);
  for (const file of [`${PATH}.md`, oembed]) expect((await ask(server, file)).status).toBe(404);

  await publish(server, ada, draft);
  for (const list of lists()) expect([list, (await ask(server, list)).text.includes(TITLE)]).toEqual([list, true]);
  expect((await ask(server, `${PATH}.md`)).text).toContain(
    `# ${TITLE}\n\nNo boat left.\n\n\\*No\\* boat left the quay.\n`,
  );
  expect(JSON.parse((await ask(server, `${oembed}&format=json&x=1`)).text)).toMatchObject({
    type: "link",
    title: TITLE,
  });

  const html = (await ask(server, PATH)).text;
  for (const type of ["rss+xml", "atom+xml", "feed+json", "json+oembed"])
    expect(html).toContain(`type="application/${type}"`);
  expect(html).toContain(`<link rel="alternate" type="text/markdown" href="${server.url}${PATH}.md"/>`);
  picture = new URL(/property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "").pathname;
  expect(picture).toMatch(/^\/share\/[a-z0-9]{16}\/[\w-]{22}\.png$/);
  const drawn = await ask(server, picture);
  expect([drawn.status, drawn.headers["content-type"]]).toEqual([200, "image/png"]);
  const forged = picture.replace(/.{5}\.png$/, "AAAAA.png");
  expect((await ask(server, forged)).status).toBe(404);
  expect(read(html).title).toContain(TITLE);
});

test("feeds are read by a reader that is not ours, in each of their forms", async ({ server }) => {
  const below = ["peace-talks", "topics/maudry-summit", "authors/nora-vayle", "series/reading-the-text"];
  const forms = [
    ...[["/feed.xml", "/atom.xml", "/feed.json"], below.map((at) => `/feeds/${at}/rss.xml`)].flat(),
    ...[...below.map((at) => `/feeds/${at}/atom.xml`), ...below.map((at) => `/feeds/${at}/feed.json`)],
    ...["/corrections/feed.xml", "/corrections/atom.xml", "/corrections/feed.json"],
  ];
  for (const path of forms) {
    const { text, headers } = await ask(server, path);
    const found = parseFeed(text);
    expect([path, found.format]).toEqual([path, /json|atom/.exec(path.split("/").at(-1) as string)?.[0] ?? "rss"]);
    const feed = found.feed as { items?: unknown[]; entries?: unknown[] };
    expect([path, (feed.items ?? feed.entries)?.length]).not.toEqual([path, 0]);
    const again = await ask(server, path, { headers: { "if-none-match": headers.etag } });
    expect([path, again.status]).toEqual([path, 304]);
  }
  const page = (await ask(server, "/series/reading-the-text")).text;
  for (const name of ["rss.xml", "atom.xml", "feed.json"])
    expect(page).toContain(`href="${server.url}/feeds/series/reading-the-text/${name}"`);
});

test("withdrawn, it is gone from all of them in the next answer", async ({ server }) => {
  const oembed = `/oembed?url=${encodeURIComponent(server.url + PATH)}`;
  await desk.goto(`/admin/articles/${id}`);
  await desk.getByRole("button", { name: "Withdraw from readers …" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(desk.getByText("Withdrawn")).toBeVisible();
  for (const list of lists()) expect([list, (await ask(server, list)).text.includes(TITLE)]).toEqual([list, false]);
  for (const file of [`${PATH}.md`, oembed, picture]) expect((await ask(server, file)).status).toBe(404);
});

test("an admin shuts out machines that read, gives beginnings alone, and says where holes are reported", async ({
  server,
}) => {
  expect((await ask(server, "/robots.txt")).text).not.toContain("GPTBot");
  await desk.goto("/admin/settings/sharing");
  await desk.getByLabel("The beginning of each text").check();
  await desk.getByLabel("May not read at all").check();
  await desk.getByLabel("Where a hole in the site").fill("safe@paper.example");
  await desk.getByLabel("WebSub hub").fill("not a hub");
  await desk.getByLabel("Tell search engines").check();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByLabel("WebSub hub")).toBeFocused();
  await desk.getByLabel("WebSub hub").fill("");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved. It counts")).toBeVisible();

  expect((await ask(server, "/robots.txt")).text).toMatch(/User-agent: GPTBot\n(?:User-agent: .*\n)+Disallow: \/\n\n/);
  expect((await ask(server, "/feed.xml")).text).not.toContain("content:encoded>");
  expect((await ask(server, "/.well-known/security.txt")).text).toContain("Contact: mailto:safe@paper.example\n");
  for (const gone of ["/llms.txt", "/peace-talks/maudry-summit-outcomes.md"])
    expect((await ask(server, gone)).status).toBe(404);
  for (const scheme of ["light", "dark"] as const)
    for (const width of [390, 1280]) {
      await desk.emulateMedia({ colorScheme: scheme });
      await desk.setViewportSize({ width, height: 900 });
      expect(await axeFindings(desk)).toEqual([]);
    }
});
