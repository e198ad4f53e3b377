import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, type Request } from "@playwright/test";
import { ask, signOut } from "#tests/support/ask.ts";
import { axeFindings } from "#tests/support/axe.ts";
import { BAD_PICTURES, latin } from "#tests/support/bad-pictures.ts";
import { aLine } from "#tests/support/cut-line.ts";
import { signIn } from "#tests/support/desk.ts";
import { aPdf } from "#tests/support/documents.ts";
import { type Dropped, dropFiles, limitSending } from "#tests/support/drop.ts";
import { test } from "#tests/support/e2e.ts";
import { join as joinNewsroom, type Member, setUpSite } from "#tests/support/newsroom.ts";
import { openAs } from "#tests/support/open-as.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { aSmallDisk, mayMountDisks } from "#tests/support/small-disk.ts";
import { aFilm, anMp3, aWav } from "#tests/support/sounds.ts";

test.use({ site: "uploads" });

/** Files on their way into the library, whatever comes in between. One server, one library. */
test.describe.configure({ mode: "serial" });

let admin: Member;
let server: RunningServer;

test.beforeAll(async ({ server: started }) => {
  server = started;
  admin = await setUpSite(server, { sample: "remove" });
});

test("twelve pictures dropped at once: each says how far it is, and the list says what became of all", async ({
  browser,
}) => {
  const page = await libraryOf(browser);
  await limitSending(page, 400_000);
  await drop(page, await photos(12, 100));
  const list = uploads(page);
  await expect(list.getByText("Adding 12 files")).toBeVisible();
  await expect(list.getByRole("progressbar", { name: "Upload of all files" })).toBeVisible();
  await expect(list.getByRole("progressbar", { name: /^Upload of photo-1\d\d\.jpg$/ }).first()).toBeVisible();
  await limitSending(page, null);
  await expect(list.getByText("12 added")).toBeVisible({ timeout: 60_000 });
  await expect(list.getByRole("link", { name: "photo-100.jpg" })).toHaveAttribute(
    "href",
    /\/admin\/media\/[a-z0-9]{16}/,
  );
  expect(await axeFindings(page)).toEqual([]);
  expect(await names()).toHaveLength(12);
  await list.getByRole("button", { name: "Close this list" }).click();
  await expect(list).toHaveCount(0);
  await page.context().close();
});

test("what is here already is recognised before a byte of it is sent", async ({ browser }) => {
  const page = await libraryOf(browser);
  const sent = requestsOf(page);
  await drop(page, [...(await photos(2, 100)), ...(await photos(1, 200))]);
  await expect(uploads(page).getByText("1 added, 2 were here already")).toBeVisible();
  expect(sent.filter((request) => request.method() === "POST" && request.url().endsWith("/uploads"))).toHaveLength(1);
  expect(await names()).toHaveLength(13);
  await page.context().close();
});

test("what cannot be taken says why within five seconds, leaves nothing, and holds nobody up", async ({ browser }) => {
  const page = await libraryOf(browser);
  const bad: [string, Buffer, string | RegExp][] = [
    ["photo.jpg", latin("<!doctype html><script>alert(1)</script>"), /web page/],
    ["cut.jpg", (await aPhoto({ width: 900, height: 600 })).subarray(0, 3_000), /damaged or incomplete/],
    ["frames.gif", Buffer.from(await made("a GIF of 10,000 frames")), /10000 frames/],
    ["huge.png", Buffer.from(await made("a PNG of 65,536 by 65,536")), /4295 megapixels/],
    ["laugh.svg", Buffer.from(await made("a drawing that laughs a billion times")), /repeats itself/],
    ["phone.mov", latin("\0\0\0\x14ftypqt  \0\0\0\0qt  "), /QuickTime/],
    ["program.jpg", latin("MZ\x90\0\x03\0\0\0"), /is a program/],
    ["empty.png", Buffer.alloc(0), "This file is empty."],
    ["../../\u202Egpj.exe", latin("not \x00 anything"), /of no kind that is taken/],
  ];
  const before = [await names(), stored()];
  const began = Date.now();
  await drop(page, [...bad.map(([name, bytes]) => ({ name, type: "", bytes })), ...(await photos(1, 300))]);
  const list = uploads(page);
  await expect(list.getByText(`1 added, ${bad.length} refused`)).toBeVisible();
  expect(Date.now() - began).toBeLessThan(5_000 * bad.length);
  for (const [, , says] of bad) await expect(list.getByText(says)).toBeVisible();
  expect(await names()).toEqual([...(before[0] as string[]), "photo-300.jpg"].toSorted());
  expect(inSpool()).toEqual([]);
  expect(stored().length).toBe((before[1] as string[]).length + 3);
  await page.context().close();
});

test("a lost network in mid-upload holds it up, and it goes on by itself from where it stood", async ({ browser }) => {
  const line = await aLine(server, 600_000);
  try {
    const page = await openAs(browser, line, admin);
    await page.goto("/admin/media");
    await ready(page);
    const sent = requestsOf(page);
    await drop(page, [{ name: "long.wav", type: "audio/wav", bytes: noise(3) }]);
    const list = uploads(page);
    const bar = list.getByRole("progressbar", { name: "Upload of long.wav" });
    await expect.poll(async () => Number(await bar.getAttribute("value"))).toBeGreaterThan(0.1);
    line.cut();
    await expect(list.getByRole("status")).toContainText("nothing is lost");
    line.mend();
    await expect(list.getByText("1 added")).toBeVisible({ timeout: 60_000 });
    expect(sent.filter((request) => request.method() === "POST" && request.url().endsWith("/uploads"))).toHaveLength(1);
    expect(offsets(sent).some((from) => from > 0)).toBe(true);
    await page.context().close();
  } finally {
    await line.close();
  }
});

test("a server killed in mid-upload and started again, with the page left open: all arrive, none twice", async ({
  browser,
}) => {
  const page = await libraryOf(browser);
  const before = await names();
  await limitSending(page, 300_000);
  const files = [{ name: "speech.wav", type: "audio/wav", bytes: noise(2) }, ...(await photos(4, 400))];
  await drop(page, files);
  const list = uploads(page);
  const bar = list.getByRole("progressbar", { name: "Upload of speech.wav" });
  await expect.poll(async () => Number(await bar.getAttribute("value"))).toBeGreaterThan(0.1);
  await server.kill();
  await expect(list.getByRole("status")).toContainText("Waiting for the server — nothing is lost.");
  await limitSending(page, null);
  await server.again();
  await expect(list.getByText("5 added")).toBeVisible({ timeout: 90_000 });
  expect(await names()).toEqual([...before, ...files.map(({ name }) => name)].toSorted());
  expect(inSpool()).toEqual([]);
  await page.context().close();
});

test("a page that was closed in mid-upload: the same file chosen again goes on where it stood", async ({ browser }) => {
  const page = await libraryOf(browser);
  const file = { name: "interview.wav", type: "audio/wav", bytes: noise(3) };
  await limitSending(page, 500_000);
  await drop(page, [file]);
  const bar = uploads(page).getByRole("progressbar", { name: "Upload of interview.wav" });
  await expect.poll(async () => Number(await bar.getAttribute("value"))).toBeGreaterThan(0.2);
  // Whoever leaves is warned; this one leaves all the same.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await limitSending(page, null);
  const sent = requestsOf(page);
  await ready(page);
  await drop(page, [file]);
  await expect(uploads(page).getByText("1 added")).toBeVisible({ timeout: 60_000 });
  expect(offsets(sent)[0]).toBeGreaterThan(0);
  await page.context().close();
});

test("who was signed out in between signs in on another page, and the uploads go on", async ({ browser }) => {
  const photographer = await joinNewsroom(server, admin, "Ida Lens", "contributor");
  const page = await libraryOf(browser, photographer);
  await limitSending(page, 300_000);
  await drop(page, [{ name: "applause.wav", type: "audio/wav", bytes: noise(2) }]);
  const list = uploads(page);
  await expect(list.getByRole("progressbar", { name: "Upload of applause.wav" })).toBeVisible();
  await signOut(server, photographer.cookie);
  await limitSending(page, null);
  await expect(list.getByText("Sign in again, and this goes on by itself.")).toBeVisible({ timeout: 30_000 });
  const opened = page.context().waitForEvent("page");
  await list.getByRole("link", { name: "Sign in on a new page" }).click();
  const door = await opened;
  await signIn(door, photographer);
  await door.waitForURL(/\/admin/);
  await door.close();
  await list.getByRole("button", { name: "Try now" }).click();
  await expect(list.getByText("1 added")).toBeVisible({ timeout: 60_000 });
  await page.context().close();
});

test("an upload that is cancelled stops, and leaves nothing on the server", async ({ browser }) => {
  const page = await libraryOf(browser);
  const before = await names();
  await limitSending(page, 200_000);
  await drop(page, [{ name: "unwanted.wav", type: "audio/wav", bytes: noise(4) }]);
  const list = uploads(page);
  await expect.poll(inSpool).toHaveLength(1);
  await list.getByRole("button", { name: "Cancel unwanted.wav" }).click();
  await expect(list).toHaveCount(0);
  await limitSending(page, null);
  await expect.poll(inSpool).toEqual([]);
  expect(await names()).toEqual(before);
  await page.context().close();
});

test("sound and film arrive and play, in pieces and safely, and do nothing when they are opened alone", async ({
  browser,
}, testInfo) => {
  const page = await libraryOf(browser);
  const files = [
    { name: "bells.mp3", type: "audio/mpeg", bytes: anMp3({ seconds: 2 }) },
    { name: "quay.webm", type: "video/webm", bytes: aFilm("webm") },
    { name: "ship.mp4", type: "video/mp4", bytes: aFilm("mp4") },
  ];
  await drop(page, files);
  await expect(uploads(page).getByText("3 added")).toBeVisible({ timeout: 60_000 });
  for (const { name, type } of files) {
    const url = await addressOf(name);
    const part = await ask(server, url, { headers: { range: "bytes=10-19" } });
    expect([part.status, part.headers["content-type"], part.headers["content-length"]]).toEqual([206, type, "10"]);
    expect(part.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    expect(part.headers["set-cookie"]).toBeUndefined();
    expect(part.headers["content-disposition"]).toBeUndefined();
    expect(await plays(page, url, type)).toBe("played");
  }
  // Larger than one piece, and than what is hashed on the way.
  const concert = noise(40);
  const file = testInfo.outputPath("concert.wav");
  writeFileSync(file, concert);
  await page.getByLabel("Add files").setInputFiles(file);
  await expect(uploads(page).getByText("4 added")).toBeVisible({ timeout: 60_000 });
  const whole = await ask(server, await addressOf("concert.wav"), { method: "HEAD" });
  expect(whole.headers["content-length"]).toBe(String(concert.byteLength));
  await page.context().close();
});

test("a document is saved and not shown, whatever is in it", async ({ browser }) => {
  const page = await libraryOf(browser);
  const polyglot = Buffer.concat([aPdf(7), latin("<script>document.title = 'run'</script>")]);
  await drop(page, [{ name: "report.pdf", type: "application/pdf", bytes: polyglot }]);
  await expect(uploads(page).getByText("1 added")).toBeVisible();
  const saving = page.waitForEvent("download");
  const url = await addressOf("report.pdf");
  await page.goto(url).catch(() => undefined);
  expect((await saving).suggestedFilename()).toBe("report.pdf");
  await page.context().close();
});

test("from an address: asked in a dialog, by keyboard, and refused beside the field", async ({ browser }) => {
  const page = await libraryOf(browser);
  await page.getByRole("button", { name: "From an address …" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Add from an address" });
  const field = dialog.getByLabel("Address of the file");
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toHaveAccessibleDescription(/Give an address\./);
  await field.fill(`${server.url}/logo.svg`);
  await page.keyboard.press("Enter");
  await expect(field).toHaveAccessibleDescription(/was not looked at/);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.context().close();
});

if (mayMountDisks())
  test("a disk that fills up in mid-upload: a sentence, nothing half kept, and it goes on once there is room", ({
    browser,
  }) => onFullDisk(browser));

async function onFullDisk(browser: Browser): Promise<void> {
  const disk = aSmallDisk(64);
  const small = await startServer({ LOG_LEVEL: "silent", DATA_DIR: disk.folder });
  try {
    const somebody = await setUpSite(small, { sample: "remove" });
    const page = await openAs(browser, small, somebody);
    await page.goto("/admin/media");
    await ready(page);
    await limitSending(page, 500_000);
    await drop(page, [{ name: "long.wav", type: "audio/wav", bytes: noise(4) }]);
    const spool = () => inSpool(disk.folder);
    await expect.poll(spool).toHaveLength(1);
    disk.fill();
    const list = uploads(page);
    await limitSending(page, null);
    await expect(list.getByRole("status")).toContainText("There is no room left for files.");
    expect(spool()).toEqual([]);
    expect((await ask(small, "/")).status).toBe(200);
    disk.makeRoom();
    await list.getByRole("button", { name: "Try now" }).click();
    await expect(list.getByText("1 added")).toBeVisible({ timeout: 60_000 });
    await page.context().close();
  } finally {
    await small.stop();
    disk.remove();
  }
}

async function libraryOf(browser: Browser, member = admin): Promise<Page> {
  const page = await openAs(browser, server, member);
  await page.goto("/admin/media");
  await ready(page);
  return page;
}

/** Dropping does nothing before the page has come to life. */
async function ready(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "From an address …" });
  const dialog = page.getByRole("dialog", { name: "Add from an address" });
  await expect(async () => {
    if (await dialog.isHidden()) await button.click({ timeout: 1_000 });
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await dialog.getByRole("button", { name: "Cancel" }).click();
}

function drop(page: Page, files: Dropped[]): Promise<void> {
  return dropFiles(page.locator(".media-area"), files);
}

function uploads(page: Page) {
  return page.getByRole("region", { name: "Uploads" });
}

async function photos(count: number, seed: number): Promise<Dropped[]> {
  const bytes = Array.from({ length: count }, (_, at) => aPhoto({ seed: seed + at, width: 600, height: 400 }));
  return (await Promise.all(bytes)).map((bytes, at) => ({ name: `photo-${seed + at}.jpg`, type: "image/jpeg", bytes }));
}

/** A WAV of so many megabytes, each time another. */
function noise(megabytes: number): Buffer {
  const wav = aWav({ seconds: 131 * megabytes });
  randomBytes(1_000).copy(wav, 2_000);
  return wav;
}

async function made(kind: string): Promise<Uint8Array> {
  return (BAD_PICTURES[kind] as (typeof BAD_PICTURES)[string]).make();
}

function requestsOf(page: Page): Request[] {
  const sent: Request[] = [];
  page.on("request", (request) => sent.push(request));
  return sent;
}

function offsets(sent: Request[]): number[] {
  return sent
    .filter((request) => request.method() === "PATCH")
    .map((request) => Number(request.headers()["upload-offset"]));
}

type Item = { id: string; fileName: string; url: string | null };

async function items(): Promise<Item[]> {
  const { text } = await ask(server, "/api/desk/media/library", admin);
  return (JSON.parse(text) as { items: Item[] }).items;
}

async function names(): Promise<string[]> {
  return (await items()).map(({ fileName }) => fileName).toSorted();
}

async function addressOf(name: string): Promise<string> {
  return (await items()).find(({ fileName }) => fileName === name)?.url ?? "";
}

/** The bytes that wait in the spool; notes of what is finished are none. */
function inSpool(dataDir = server.dataDir): string[] {
  // It is made by the first upload.
  if (!existsSync(join(dataDir, "uploads"))) return [];
  return readdirSync(join(dataDir, "uploads"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
    .map(({ name }) => name);
}

function stored(): string[] {
  return readdirSync(join(server.dataDir, "media"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function plays(page: Page, url: string, type: string): Promise<string> {
  return page.evaluate(
    async ([url, tag]) => {
      const player = document.createElement(tag as "video");
      player.muted = true;
      player.src = url as string;
      const { promise, resolve } = Promise.withResolvers<string>();
      player.onended = () => resolve("played");
      player.onerror = () => resolve(`failed: ${player.error?.message}`);
      document.body.append(player);
      await player.play();
      return promise.finally(() => player.remove());
    },
    [url, type.split("/")[0]] as const,
  );
}
