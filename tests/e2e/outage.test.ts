import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Connection from "better-sqlite3";
import { ask } from "#tests/support/ask.ts";
import { documentOf, type Member, paragraph, setUpSite, write } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { save } from "#tests/support/save.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction } from "#tests/support/server-actions.ts";
import { aSmallDisk, mayMountDisks } from "#tests/support/small-disk.ts";
import { forgetWhoWasSeen, holdWriteLock } from "#tests/support/write-lock.ts";

/** What people see when the machine under a newsroom fails: SQLite held by others, a full disk, a restart in mid-sentence. */
test.describe.configure({ timeout: 90_000 });

const UNAVAILABLE = "The database cannot be reached or is full. Nothing was changed; try again in a moment.";
const FULL = { ok: false, code: "unavailable", message: UNAVAILABLE };

test.describe("while another program holds the database", () => {
  let server: RunningServer;
  let admin: Member;

  test.beforeAll(async () => {
    server = await startServer({ LOG_LEVEL: "silent" });
    admin = await setUpSite(server);
  });
  test.afterAll(() => server?.stop());

  test("a save waits, readers do not, and what was typed arrives once", async ({ browser }) => {
    const { id } = await write(server, admin, { title: "Before the lock" });
    const page = await openAs(browser, server, admin);
    await page.goto(`/admin/articles/${id}`);
    forgetWhoWasSeen(server.dataDir);
    const letGo = holdWriteLock(server.dataDir);
    try {
      await page.getByLabel("Title", { exact: true }).fill("Written during the lock");
      await expect(page.locator(".save-line[data-phase='saving']")).toBeVisible();
      // Pages that nobody has asked for yet, so that the database is read.
      for (const path of ["/", "/peace-talks", "/search?q=lake", "/feed.xml"])
        expect((await ask(server, path)).status).toBeLessThan(500);
      expect((await ask(server, "/admin/articles", { cookie: admin.cookie })).status).toBe(200);
      await expect(page.locator(".save-line[data-phase='saving']")).toBeVisible();
    } finally {
      letGo();
    }
    await expect(page.locator(".save-line[data-phase='saved']")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Written during the lock");
    await page.context().close();
  });

  test("when it takes too long the writer is told, keeps the text, and it is saved by itself later", async ({
    browser,
  }) => {
    const { id } = await write(server, admin, { title: "Before the long lock" });
    const page = await openAs(browser, server, admin);
    await page.goto(`/admin/articles/${id}`);
    const letGo = holdWriteLock(server.dataDir);
    try {
      // Others wait as well, and the last in the queue is told as soon as the first.
      const others = Array.from({ length: 4 }, () => callAction(server, "newArticle", [], admin));
      await page.getByLabel("Title", { exact: true }).fill("Written during the long lock");
      await expect(page.locator(".save-line")).toContainText(`Not saved: ${UNAVAILABLE}`, { timeout: 20_000 });
      await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Written during the long lock");
      for (const { reply } of await Promise.all(others)) expect(reply).toMatchObject(FULL);
    } finally {
      letGo();
    }
    await expect(page.locator(".save-line[data-phase='saved']")).toBeVisible({ timeout: 20_000 });
    await page.context().close();
  });
});

test("a stopping server finishes what it was asked, and ends in order", async () => {
  const server = await startServer({ LOG_LEVEL: "silent" });
  const admin = await setUpSite(server);
  const draft = await write(server, admin, { title: "Before the stop" });
  const letGo = holdWriteLock(server.dataDir);
  const content = { ...draft.content, title: "Asked before the stop" };
  const saving = save(server, { id: draft.id, basedOn: draft.version, content }, admin);
  // The server works on the save when this newer request has been answered.
  expect((await ask(server, "/healthz")).status).toBe(200);
  const stopped = server.stop();
  await expect
    .poll(() =>
      ask(server, "/readyz").then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .not.toBe(200);
  letGo();
  expect((await saving).reply).toMatchObject({ ok: true });
  expect(await stopped).toBe(0);
});

// Where no disk can be mounted the data tests stand for it (tests/data/media/commands.test.ts).
if (mayMountDisks())
  test("on a full disk nothing is half kept, everybody is told, and it goes on once there is room", () => onFullDisk());

async function onFullDisk(): Promise<void> {
  const disk = aSmallDisk(48);
  const server = await startServer({ LOG_LEVEL: "silent", DATA_DIR: disk.folder });
  try {
    const admin = await setUpSite(server);
    const draft = await write(server, admin, { title: "Before the disk was full" });
    const files = () => readdirSync(join(disk.folder, "media"), { recursive: true }).sort();
    const upload = async (seed: number) =>
      ask(server, "/api/desk/media", { method: "POST", cookie: admin.cookie, body: await aPhoto({ seed }) });
    let { version } = draft;
    const saveWords = async (words: string) => {
      const body = documentOf(...Array.from({ length: 200 }, () => paragraph(words.repeat(100))));
      const input = { id: draft.id, basedOn: version, content: { ...draft.content, body } };
      const { reply } = await save(server, input, admin);
      if (reply?.ok) version += 1;
      return reply;
    };
    const before = files();
    disk.fill();
    const refused = await upload(1);
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.text).title).toBe("There is no room left for files. Nothing was kept; tell an admin.");
    // What SQLite had set aside before takes a few more saves.
    await expect(async () => expect(await saveWords(`Words without room, ${version}. `)).toMatchObject(FULL)).toPass();
    expect(files()).toEqual(before);
    for (const path of ["/", "/peace-talks", "/security"]) expect((await ask(server, path)).status).toBe(200);

    disk.makeRoom();
    expect((await upload(1)).status).toBe(201);
    expect(await saveWords("Words with room. ")).toMatchObject({ ok: true, result: { version } });
    expect(await server.stop()).toBe(0);
    const file = new Connection(join(disk.folder, "standfirst.sqlite"));
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    file.close();
  } finally {
    await server.stop();
    disk.remove();
  }
}
