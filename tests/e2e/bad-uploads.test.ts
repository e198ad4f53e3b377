import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { BAD_PICTURES } from "#tests/support/bad-pictures.ts";
import { test } from "#tests/support/e2e.ts";
import { type Member, setUpSite } from "#tests/support/newsroom.ts";
import { aPhoto } from "#tests/support/photos.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { tablePrints } from "#tests/support/tables.ts";
import { sendByTus } from "#tests/support/tus.ts";

test.use({ site: "bad-uploads" });

/** What a drawing may take to be drawn before it is given up; everything else is told sooner. */
const SOON_MS = 5_000;
const GIVEN_UP_MS = 6_500;

let admin: Member;

test.beforeAll(async ({ server }) => {
  admin = await setUpSite(server);
});

test("every kind of bad picture is told why within five seconds, leaves nothing, and everybody else goes on", async ({
  server,
}) => {
  test.setTimeout(180_000);
  const before = [stored(server), tablePrints(server.dataDir)];
  const others = askingOn(server);
  for (const [kind, { make, says, code }] of Object.entries(BAD_PICTURES)) {
    const bytes = await make();
    const began = Date.now();
    const { status, text } = await sendByTus(server, { ...admin, bytes, name: "photo.jpg", wish: { only: "picture" } });
    const took = Date.now() - began;
    expect([kind, status]).toEqual([kind, code === "too-large" ? 413 : 422]);
    expect(JSON.parse(text).title, kind).toMatch(says);
    expect(took, kind).toBeLessThan(/given up/.test(text) ? GIVEN_UP_MS : SOON_MS);
  }
  const { slowest, failed } = await others.stop();
  expect(failed).toEqual([]);
  expect(slowest).toBeLessThan(SOON_MS);
  expect([stored(server), tablePrints(server.dataDir)]).toEqual(before);
  const good = await sendByTus(server, { ...admin, bytes: await aPhoto({ seed: 5 }), name: "good.jpg" });
  expect(good.status).toBe(201);
});

test.describe("the name of a file is only ever shown", () => {
  const names: [string, string][] = [
    ["../../../etc/passwd", "passwd"],
    ["C:\\Windows\\photo.jpg", "photo.jpg"],
    ["pho\0to\r\n.jpg", "photo.jpg"],
    ["photo\u202Egpj.exe", "photogpj.exe"],
    [`${"ф".repeat(300)}.jpg`, `${"ф".repeat(115)}….jpg`],
    ["<img src=x onerror=alert(1)>.jpg", "<img src=x onerror=alert(1)>.jpg"],
    ["", "picture"],
  ];
  for (const [at, [name, shown]] of names.entries()) {
    test(`${JSON.stringify(name.slice(0, 40))}`, async ({ server }) => {
      const { status, text } = await sendByTus(server, { ...admin, bytes: await aPhoto({ seed: 100 + at }), name });
      expect([status, JSON.parse(text).item?.fileName]).toEqual([201, shown]);
      for (const file of stored(server)) expect(file).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
    });
  }
});

/** Somebody reads and somebody writes all the while. */
function askingOn(server: RunningServer) {
  let going = true;
  let slowest = 0;
  const failed: string[] = [];
  const asking = (async () => {
    while (going) {
      for (const [path, cookie] of [["/"], ["/api/desk/media", admin.cookie]] as const) {
        const began = Date.now();
        const { status } = await ask(server, path, { cookie });
        slowest = Math.max(slowest, Date.now() - began);
        if (status !== 200) failed.push(`${path}: ${status}`);
      }
      await wait(100);
    }
  })();
  return {
    async stop() {
      going = false;
      await asking;
      return { slowest, failed };
    },
  };
}

/** All files of the storage and of the spool, but the notes of uploads that are finished. */
function stored({ dataDir }: RunningServer): string[] {
  // The spool is made by the first upload.
  const folders = ["media", "uploads"].filter((folder) => existsSync(join(dataDir, folder)));
  return folders.flatMap((folder) =>
    readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
      .map(({ name }) => name),
  );
}
