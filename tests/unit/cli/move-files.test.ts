import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { diskStorage } from "#lib/kernel/storage/disk.ts";
import { copyFiles } from "#lib/kernel/storage/move.ts";
import { s3Storage } from "#lib/kernel/storage/s3.ts";
import { standfirst } from "#tests/support/cli.ts";
import { anObjectStore, type ObjectStore } from "#tests/support/object-store.ts";

vi.setConfig({ testTimeout: 120_000 });
const FILES = 60;
let store: ObjectStore;
let dataDir: string;

beforeEach(async () => {
  store = await anObjectStore();
  dataDir = mkdtempSync(join(tmpdir(), "standfirst-move-"));
  for (let at = 0; at < FILES; at++) await onDisk().put(nameOf(at), Buffer.alloc(50_000, at));
  await onDisk().put("originals/film.mp4", Buffer.alloc(9_000_000, 7));
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const onDisk = () => diskStorage(join(dataDir, "media"));
const inBucket = () => s3Storage(store.settings);
const nameOf = (at: number) => `public/${String(at).padStart(4, "0")}/320-0a1b2c3d.webp`;
const settings = (more = {}) => ({ DATA_DIR: dataDir, DATABASE_URL: "", ...store.environment, ...more });
const move = (args: string[], more = {}) => standfirst(["move-files", ...args], settings(more));
const allOf = async (storage = inBucket()) => [...(await storage.list("originals")), ...(await storage.list("public"))];

test("all files go to the bucket and come back, and each is the same", async () => {
  const told = await move(["--to", "s3"]);
  expect(told).toMatchObject({ code: 0, stderr: "" });
  expect(told.stdout).toMatch(/61 files: 61 copied and read back \(11\.\d MB\), 0 there already\./);
  expect(told.stdout).toContain("Now set STORAGE=s3 and restart the server");
  expect(await allOf()).toEqual(await allOf(onDisk()));
  expect(await inBucket().read(nameOf(5))).toEqual(Buffer.alloc(50_000, 5));
  expect(await onDisk().exists(nameOf(5))).toBe(true);

  rmSync(join(dataDir, "media"), { recursive: true });
  expect((await move(["--to", "disk"], { STORAGE: "s3" })).stdout).toContain("61 copied and read back");
  expect((await onDisk().read("originals/film.mp4")).equals(Buffer.alloc(9_000_000, 7))).toBe(true);
});

test("a second run brings only what came or changed meanwhile", async () => {
  await move(["--to", "s3"]);
  await onDisk().put("public/new/1-a.webp", Buffer.from("new"));
  await onDisk().put(nameOf(3), Buffer.alloc(50_000, 99));
  await onDisk().remove(nameOf(4));
  expect((await move(["--to", "s3"])).stdout).toContain("61 files: 2 copied and read back (0.0 MB), 59 there already.");
  expect(await inBucket().read(nameOf(3))).toEqual(Buffer.alloc(50_000, 99));
});

test("a move that is killed in the middle goes on where it was, and leaves no half file", async () => {
  const child = spawn("node", ["lib/cli/standfirst.ts", "move-files", "--to", "s3"], {
    env: { ...process.env, LOG_LEVEL: "silent", ...settings() },
  });
  await expect.poll(async () => (await allOf()).length, { timeout: 30_000 }).toBeGreaterThan(5);
  child.kill("SIGKILL");
  await once(child, "exit");
  const there = await allOf();
  expect(there.length).toBeLessThan(FILES + 1);
  for (const name of there) expect(await inBucket().read(name), name).toEqual(await onDisk().read(name));
  const { stdout } = await move(["--to", "s3"]);
  const [, copied, known] = /61 files: (\d+) copied.*, (\d+) there already/.exec(stdout) ?? [];
  expect(Number(known)).toBeGreaterThan(5);
  expect(Number(copied) + Number(known)).toBe(61);
  expect(await allOf()).toEqual(await allOf(onDisk()));
});

test("a store that goes down in the middle is a sentence, and the next run finishes", async () => {
  let moved = 0;
  const broken = copyFiles({ from: onDisk(), to: inBucket() }, () => {
    if (++moved === 10) void store.goDown();
  });
  await expect(broken).rejects.toMatchObject({ code: "unavailable" });
  expect(await move(["--to", "s3"])).toMatchObject({ code: 1, stderr: expect.stringContaining("cannot be reached") });
  await store.comeBack();
  expect((await move(["--to", "s3"])).code).toBe(0);
  expect(await allOf()).toEqual(await allOf(onDisk()));
});

test("what arrives otherwise than it was sent is refused and not kept", async () => {
  const real = inBucket();
  const lossy = { ...real, put: (name: string) => real.put(name, Buffer.from("other")) };
  await expect(copyFiles({ from: onDisk(), to: lossy }, () => undefined)).rejects.toThrow(
    "did not arrive as it was sent",
  );
  for (const name of await allOf()) expect(await real.read(name)).toEqual(await onDisk().read(name));
});

test("the source is emptied only when asked, only of what the other has, and never while the site uses it", async () => {
  await move(["--to", "s3"]);
  await onDisk().put("public/late/1-a.webp", Buffer.from("late"));
  await onDisk().put(nameOf(1), Buffer.alloc(50_000, 98));
  expect(await move(["--to", "s3", "--remove-source"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("The site still uses the folder"),
  });
  expect(await allOf(onDisk())).toHaveLength(62);
  const told = await move(["--to", "s3", "--remove-source"], { STORAGE: "s3" });
  expect(told).toMatchObject({ code: 1, stdout: expect.stringMatching(/60 files removed.*\n2 files stayed/) });
  expect(await allOf(onDisk())).toEqual([nameOf(1), "public/late/1-a.webp"]);
  expect(readdirSync(join(dataDir, "media", "originals"))).toEqual([]);
});

test("where to go must be said, and the bucket must be named and answer", async () => {
  expect(await move([])).toMatchObject({ code: 2, stderr: expect.stringContaining("--to s3 or --to disk") });
  expect(await move(["--to", "s3"], { S3_BUCKET: "" })).toMatchObject({
    code: 1,
    stderr: "S3_BUCKET must name the bucket that files are in.\n",
  });
  expect(await move(["--to", "s3"], { S3_BUCKET: "other-files" })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("no bucket “other-files”"),
  });
});
