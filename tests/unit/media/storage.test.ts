import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { diskStorage } from "#lib/kernel/storage/disk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "standfirst-storage-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test("a file is there after it was put, listed by its name, and gone when it was removed", async () => {
  const storage = diskStorage(folder);
  await storage.put("public/abc/320-0a1b2c3d.webp", Buffer.from("one"));
  await storage.put("public/abc/640-0a1b2c3d.webp", Buffer.from("two"));
  expect((await storage.read("public/abc/320-0a1b2c3d.webp")).toString()).toBe("one");
  expect(await storage.list("public/abc")).toEqual(["public/abc/320-0a1b2c3d.webp", "public/abc/640-0a1b2c3d.webp"]);
  await storage.remove("public/abc/320-0a1b2c3d.webp");
  await storage.remove("public/abc/640-0a1b2c3d.webp");
  await storage.remove("public/abc/640-0a1b2c3d.webp");
  expect(await storage.exists("public/abc/640-0a1b2c3d.webp")).toBe(false);
  expect(readdirSync(join(folder, "public"))).toEqual([]);
  await expect(storage.read("public/abc/640-0a1b2c3d.webp")).rejects.toMatchObject({ code: "not-found" });
});

test("a put over an older file leaves the new one", async () => {
  const storage = diskStorage(folder);
  await storage.put("originals/abc.jpg", Buffer.from("old"));
  await storage.put("originals/abc.jpg", Buffer.from("new"));
  expect((await storage.read("originals/abc.jpg")).toString()).toBe("new");
  expect(readdirSync(join(folder, "originals"))).toEqual(["abc.jpg"]);
});

test("a put that fails leaves neither the file nor a temporary one, and keeps the older file", async () => {
  const storage = diskStorage(folder);
  await storage.put("public/abc/1-a.webp", Buffer.from("old"));
  await failingWrites();
  await expect(storage.put("public/abc/1-a.webp", Buffer.from("new"))).rejects.toMatchObject({ code: "unavailable" });
  await expect(storage.put("public/def/1-a.webp", Buffer.from("new"))).rejects.toThrow("no room left");
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["public", "public/abc", "public/abc/1-a.webp"]);
  expect((await storage.read("public/abc/1-a.webp")).toString()).toBe("old");
});

test.each([
  "../secret",
  "public/../../secret",
  "public/..",
  "/etc/passwd",
  "public//a",
  "public/.hidden",
  "public\\..\\secret",
  "public/a%2f..",
  "public/a\0.webp",
  "public/A.webp",
  "drafts/a.webp",
  "",
  `public/${"a".repeat(300)}`,
])("the name %j is refused", async (name) => {
  const storage = diskStorage(folder);
  for (const use of [
    storage.put(name, Buffer.from("x")),
    storage.read(name),
    storage.remove(name),
    storage.exists(name),
    storage.list(name),
  ]) {
    await expect(use).rejects.toThrow("Not a storage name");
  }
});

test("a link inside the folder does not lead out of it", async () => {
  const outside = mkdtempSync(join(tmpdir(), "standfirst-outside-"));
  writeFileSync(join(outside, "secret.webp"), "secret");
  const storage = diskStorage(folder);
  await storage.put("public/abc/1-a.webp", Buffer.from("x"));
  symlinkSync(outside, join(folder, "public", "link"));
  symlinkSync(join(outside, "secret.webp"), join(folder, "public", "abc", "2-a.webp"));
  await expect(storage.read("public/abc/2-a.webp")).rejects.toThrow("outside");
  await expect(storage.read("public/link/secret.webp")).rejects.toThrow("outside");
  await expect(storage.put("public/link/new.webp", Buffer.from("x"))).rejects.toThrow("outside");
  await expect(storage.remove("public/link/secret.webp")).rejects.toThrow("outside");
  expect(readdirSync(outside)).toEqual(["secret.webp"]);
  rmSync(outside, { recursive: true });
});

/** Every file handle of this process says that the disk is full. */
async function failingWrites(): Promise<void> {
  const handle = await open(join(folder, "probe"), "w");
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  rmSync(join(folder, "probe"));
  vi.spyOn(prototype, "writeFile").mockRejectedValue(Object.assign(new Error("full"), { code: "ENOSPC" }));
}
