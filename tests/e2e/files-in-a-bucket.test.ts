import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { s3Storage } from "#lib/kernel/storage/s3.ts";
import { ask } from "#tests/support/ask.ts";
import { documentOf, idOf, type Member, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { anObjectStore, type ObjectStore } from "#tests/support/object-store.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** A newsroom whose files are in a bucket: from an upload to the reader, while the store is well and while it is not. */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const AWAY = "The file storage cannot be reached at the moment. Nothing was changed; try again in a moment.";
const SOON_MS = 5_000;
let store: ObjectStore;
let server: RunningServer;
let admin: Member;
let path: string;
let picture: string;

test.beforeAll(async () => {
  store = await anObjectStore();
  server = await startServer({ LOG_LEVEL: "info", STORAGE: "s3", ...store.environment });
  admin = await setUpSite(server);
});
test.afterAll(async () => {
  await server?.stop();
  await store?.close();
});

test("a picture that is uploaded lies in the bucket and stands on the published page", async ({ page }) => {
  const { id } = await uploaded(21);
  path = await published(id, "the-ferry");
  picture = await shown(page, server.url);
  expect(picture).toMatch(new RegExp(`^${server.url}/media/${id}/`));
  const names = await s3Storage(store.settings).list(`public/${id}`);
  expect(names.length).toBeGreaterThan(1);
  expect(await s3Storage(store.settings).exists(`originals/${id}.jpg`)).toBe(true);
  expect(existsSync(join(server.dataDir, "media"))).toBe(false);
});

test("while the store is down readers read on, pictures and uploads are told of soon, and the desk works", async ({
  browser,
}) => {
  await store.goDown();
  const began = Date.now();
  const file = picture.slice(server.url.length);
  const [article, image, upload, desk, ready] = await Promise.all([
    ask(server, path),
    ask(server, file),
    ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, body: await aPhoto({ seed: 22 }) }),
    ask(server, "/admin/articles", { cookie: admin.cookie }),
    ask(server, "/readyz"),
  ]);
  expect(Date.now() - began).toBeLessThan(SOON_MS);
  expect([article.status, desk.status, ready.status]).toEqual([200, 200, 200]);
  expect(image).toMatchObject({
    status: 503,
    headers: { "retry-after": "5" },
    text: "The picture cannot be read at the moment.\n",
  });
  expect({ status: upload.status, title: JSON.parse(upload.text).title }).toEqual({ status: 503, title: AWAY });
  const page = await openAs(browser, server, admin);
  await page.goto("/admin/media");
  await expect(page.getByText("photo.jpg").or(page.locator("img")).first()).toBeAttached();
  await page.context().close();

  await store.comeBack();
  expect((await ask(server, file)).status).toBe(200);
  expect((await uploaded(22)).known).toBe(false);
  expect(server.output()).toContain("could not read a picture");
  expect(server.output()).not.toMatch(/Signature=|Credential=|secretAccessKey/i);
});

test("where the bucket has a public address, readers' browsers fetch pictures from there, and the desk from here", async ({
  page,
  browser,
}) => {
  const bucket = `${store.environment.S3_ENDPOINT}/${store.environment.S3_BUCKET}`;
  Object.assign(server.environment, { S3_PUBLIC_URL: bucket });
  await server.kill();
  await server.again();
  expect((await ask(server, path)).text).not.toMatch(/(src|srcset)="\/media\//);
  // Nobody could make sizes when they are wished for: what is uploaded now has all of them.
  const { id } = await uploaded(23);
  path = await published(id, "the-second-ferry");
  expect(await shown(page, server.url)).toMatch(`${bucket}/public/${id}/`);
  const { text } = await ask(server, path);
  const named = new Set(text.match(/[^"\s]+\/public\/[^"\s]+/g));
  expect(named.size).toBeGreaterThan(5);
  for (const address of named) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  const desk = await openAs(browser, server, admin);
  await desk.goto("/admin/media");
  await expect(desk.locator('img[src^="/media/"]').first()).toBeVisible();
  expect(await desk.locator(`img[src^="${bucket}"]`).count()).toBe(0);
  await desk.context().close();
});

/** An article with the picture in its text. */
async function published(mediaId: string, slug: string): Promise<string> {
  const content = [{ type: "figureCaption" }, { type: "figureCredit" }];
  const figure = { type: "figure", attrs: { mediaId, alt: "The quay at noon" }, content };
  const body = documentOf(paragraph("The ferry left at seven."), figure);
  const bylines = [await idOf(server, admin.cookie, "Nora Vayle", "authors")];
  const sectionId = await idOf(server, admin.cookie, "Peace Talks", "sections");
  const words = { title: "The ferry", standfirst: "It left at seven.", slug };
  return publish(server, admin, await write(server, admin, { ...words, bylines, sectionId, body }));
}

/** The address that the browser chose for the picture of the article, once it has drawn it. */
async function shown(page: Page, url: string): Promise<string> {
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await page.goto(url + path);
  const image = page.getByRole("img", { name: "The quay at noon" });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect(refused).toEqual([]);
  return image.evaluate((node) => (node as HTMLImageElement).currentSrc);
}

async function uploaded(seed: number): Promise<{ id: string; known: boolean }> {
  const body = await aPhoto({ seed, width: 900, height: 600 });
  const headers = { "x-file-name": "photo.jpg" };
  const answer = await ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, headers, body });
  const { item: added, known } = JSON.parse(answer.text) as { item: { id: string }; known: boolean };
  return { id: added.id, known };
}
