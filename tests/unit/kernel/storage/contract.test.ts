import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { diskStorage } from "#lib/kernel/storage/disk.ts";
import { s3Storage } from "#lib/kernel/storage/s3.ts";
import { anObjectStore, type ObjectStore } from "#tests/support/object-store.ts";

const scratch = mkdtempSync(join(tmpdir(), "standfirst-contract-"));
let store: ObjectStore;
beforeAll(async () => {
  store = await anObjectStore();
});
afterAll(async () => {
  await store.close();
  rmSync(scratch, { recursive: true, force: true });
});

const DRIVERS: [string, () => Storage][] = [
  ["disk", () => diskStorage(join(scratch, "media"))],
  ["s3", () => s3Storage(store.settings)],
];

describe.each(DRIVERS)("on %s", (kind, open) => {
  let storage: Storage;
  beforeAll(() => {
    storage = open();
  });

  test("what was put is there, whole, and goes when it is removed", async () => {
    await storage.put("public/abc/320-0a1b2c3d.webp", Buffer.from("0123456789"));
    expect((await storage.read("public/abc/320-0a1b2c3d.webp")).toString()).toBe("0123456789");
    expect(await storage.exists("public/abc/320-0a1b2c3d.webp")).toBe(true);
    await storage.put("public/abc/320-0a1b2c3d.webp", Buffer.from("newer"));
    expect((await storage.read("public/abc/320-0a1b2c3d.webp")).toString()).toBe("newer");
    await storage.remove("public/abc/320-0a1b2c3d.webp");
    await storage.remove("public/abc/320-0a1b2c3d.webp");
    expect(await storage.exists("public/abc/320-0a1b2c3d.webp")).toBe(false);
    for (const missing of [storage.read, storage.open, storage.stat]) {
      await expect(missing("public/abc/320-0a1b2c3d.webp")).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("an empty file is a file", async () => {
    await storage.put("public/abc/0.txt", new Uint8Array());
    expect(await storage.stat("public/abc/0.txt")).toMatchObject({ size: 0 });
    expect((await storage.read("public/abc/0.txt")).byteLength).toBe(0);
  });

  test("a large file goes in from a path and from a stream, and comes out the same", async () => {
    const bytes = randomBytes(9_000_001);
    const path = join(scratch, `${kind}.bin`);
    writeFileSync(path, bytes);
    await storage.put("originals/path.mp4", { path });
    await storage.put("originals/stream.mp4", { stream: Readable.from(slices(bytes)), size: bytes.byteLength });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await storage.put("originals/known.mp4", { stream: Readable.from(slices(bytes)), size: bytes.byteLength, sha256 });
    for (const name of ["originals/path.mp4", "originals/stream.mp4", "originals/known.mp4"]) {
      expect((await storage.read(name)).equals(bytes), name).toBe(true);
      expect((await storage.stat(name)).size).toBe(9_000_001);
    }
  });

  test("a part is read alone, with the size of the whole and a tag that stays", async () => {
    await storage.put("public/abc/part.pdf", Buffer.from("0123456789"));
    const { body, ...facts } = await storage.open("public/abc/part.pdf", { from: 2, to: 4 });
    expect(await text(body)).toBe("234");
    expect(facts).toEqual(await storage.stat("public/abc/part.pdf"));
    expect(facts).toMatchObject({ size: 10, tag: expect.stringMatching(/^"[0-9a-f-]+"$/) });
    expect(Math.abs(Date.now() - facts.modified.getTime())).toBeLessThan(60_000);
    expect(await text((await storage.open("public/abc/part.pdf", { from: 9, to: 9 })).body)).toBe("9");
  });

  test("a stream that breaks, or that is shorter or longer than was said, leaves nothing and what was there before", async () => {
    await storage.put("public/old/1-a.webp", Buffer.from("old"));
    const wrong = () => [
      { stream: Readable.from(breaking()), size: 3_000_000 },
      { stream: Readable.from([Buffer.alloc(10)]), size: 11 },
      { stream: Readable.from([Buffer.alloc(10), Buffer.alloc(10)]), size: 15 },
      { path: join(scratch, "not-there") },
    ];
    for (const source of wrong()) {
      await expect(storage.put("public/new/1-a.webp", source)).rejects.toThrow(/broke off|bytes came|ENOENT/);
    }
    for (const source of wrong()) await expect(storage.put("public/old/1-a.webp", source)).rejects.toThrow();
    expect(await storage.list("public/new")).toEqual([]);
    expect((await storage.read("public/old/1-a.webp")).toString()).toBe("old");
  });

  test("a reader that leaves in the middle ends the reading, and the next one is served", async () => {
    await storage.put("originals/long.mp4", Buffer.alloc(6_000_000, 7));
    const { body } = await storage.open("originals/long.mp4");
    for await (const piece of body) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
    expect(body.destroyed).toBe(true);
    expect((await storage.read("originals/long.mp4")).byteLength).toBe(6_000_000);
  });

  test("more than a thousand names are listed, each once, sorted, of this folder alone", async () => {
    const names = Array.from({ length: 1_203 }, (_, at) => `public/many/${String(at).padStart(4, "0")}.webp`);
    await inTwenties(names, (name) => storage.put(name, Buffer.from("x")));
    await storage.put("public/many-more/1.webp", Buffer.from("x"));
    expect(await storage.list("public/many")).toEqual(names);
    expect(await storage.list("public/none")).toEqual([]);
  });

  test.each(["../secret", "public/../../secret", "/etc/passwd", "public//a", "public/A.webp", "drafts/a.webp", ""])(
    "the name %j is refused",
    async (name) => {
      const uses = [storage.put(name, Buffer.from("x")), storage.read(name), storage.open(name), storage.stat(name)];
      for (const use of [...uses, storage.remove(name), storage.exists(name), storage.list(name)]) {
        await expect(use).rejects.toThrow("Not a storage name");
      }
    },
  );

  test("a storage that can be reached says so and has a name for people", async () => {
    await storage.check();
    expect(storage.kind).toBe(kind);
    expect(storage.place).toMatch(kind === "disk" ? /^the folder \/.*media$/ : /^the bucket newsroom-files at 127/);
  });
});

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += 100_000) yield bytes.subarray(at, at + 100_000);
}

async function* breaking(): AsyncGenerator<Buffer> {
  yield Buffer.alloc(1_500_000, 1);
  throw new Error("the sender broke off");
}

async function inTwenties(names: string[], work: (name: string) => Promise<void>): Promise<void> {
  for (let at = 0; at < names.length; at += 20) await Promise.all(names.slice(at, at + 20).map(work));
}
