import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { env } from "#lib/kernel/env.ts";
import { hashFile } from "#lib/kernel/spool/hash-file.ts";
import { peekBytes, peekFile } from "#lib/kernel/spool/peek.ts";
import { spooling } from "#lib/kernel/spool/spool.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "standfirst-spool-"));
  vi.spyOn(env(), "DATA_DIR", "get").mockReturnValue(folder);
});
afterEach(() => vi.restoreAllMocks());

const waiting = () => readdirSync(join(folder, "uploads/passing"));

test.each([0, 1, 70_000, 33 * 1024 * 1024])("a file of %d bytes has the hash that its bytes have", async (size) => {
  const bytes = randomBytes(size);
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  expect(await hashFile(path)).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a file that is not there has none, large or small", async () => {
  await expect(hashFile(join(folder, "nothing"))).rejects.toMatchObject({ code: "ENOENT" });
});

test("a body is a file for as long as it is worked on, and gone afterwards", async () => {
  const size = await spooling(Readable.from([Buffer.from("abc"), Buffer.from("de")]), 5, async (file) => {
    expect(waiting()).toHaveLength(1);
    return file.size;
  });
  expect([size, waiting()]).toEqual([5, []]);
});

test("a body that is too long, breaks off, or whose work fails leaves nothing", async () => {
  const work = async () => "done";
  const long = spooling(Readable.from([Buffer.alloc(6)]), 5, work);
  await expect(long).rejects.toMatchObject({ code: "too-large" });
  const broken = async function* () {
    yield Buffer.from("a");
    throw new Error("reset");
  };
  await expect(spooling(broken(), 5, work)).rejects.toThrow("reset");
  const failing = spooling(Readable.from([Buffer.from("a")]), 5, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(waiting()).toEqual([]);
});

test("a piece of a file is what stands there, and shorter at its end", async () => {
  const path = join(folder, "file");
  writeFileSync(path, "abcdef");
  for (const peek of [peekFile({ path, size: 6 }), peekBytes(Buffer.from("abcdef"))]) {
    expect((await peek.read(1, 3)).toString()).toBe("bcd");
    expect((await peek.read(4, 10)).toString()).toBe("ef");
    expect((await peek.read(9, 1)).toString()).toBe("");
  }
});
