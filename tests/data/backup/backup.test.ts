import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { getTableName } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { sessions } from "#db/schema/people.ts";
import { LASTING } from "#db/tables.ts";
import { backUp } from "#lib/backup/back-up.ts";
import { restore } from "#lib/backup/restore.ts";
import { AppError } from "#lib/kernel/errors.ts";
import type { Storage } from "#lib/kernel/storage/contract.ts";
import { s3Storage } from "#lib/kernel/storage/s3.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { aPdf } from "#tests/support/documents.ts";
import { aFile } from "#tests/support/files.ts";
import { anAdmin, anAuthor, aPerson, aSection, aTopic, later, NOW, system } from "#tests/support/make.ts";
import { moveSection } from "#tests/support/move-section.ts";
import { anObjectStore, type ObjectStore } from "#tests/support/object-store.ts";
import { freshStore, storeEnvironment, useFreshStore } from "#tests/support/store.ts";

freshStore("test");
const folder = mkdtempSync(join(tmpdir(), "standfirst-backups-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = () => {
  const { DATA_DIR, DATABASE_URL } = storeEnvironment();
  return { dataDir: DATA_DIR, databaseUrl: DATABASE_URL || undefined };
};
let backups = 0;
const aBackup = async () => {
  const file = join(folder, `${++backups}.tar.gz`);
  return { file, manifest: await backUp(file, place(), NOW) };
};
const brought = (file: string, replace = false) => restore(file, { replace, context: system() });

test("a restored site has every row and every picture that it had", async () => {
  await aNewsroom();
  const before = await everything();
  const { file, manifest } = await aBackup();
  expect(manifest.rows).toMatchObject({ people: 2, sections: 2, events: 1 });
  expect(manifest.mediaFiles).toBe(2);

  await useFreshStore();
  await storage().remove("public/abc/1.webp");
  await brought(file);
  const after = await everything();
  expect({ ...after, events: after.events?.slice(0, -1) }).toEqual(before);
  expect(await storage().read("public/abc/1.webp")).toEqual(Buffer.from("small"));
});

test("a file to download comes back with its bytes, at the same address", async () => {
  await anAdmin();
  const { id, url } = await aFile({ fileName: "Annual Report.pdf" });
  const { file, manifest } = await aBackup();
  expect(manifest.rows).toMatchObject({ media: 1 });

  await useFreshStore();
  await storage().remove(url.replace("/media/", "public/"));
  await brought(file);
  expect(await db().select().from(media)).toMatchObject([{ id, url, fileName: "Annual Report.pdf" }]);
  expect(await storage().read(`public/files/${id}/annual-report.pdf`)).toEqual(aPdf());
});

describe("with files in a bucket", () => {
  let bucket: ObjectStore;
  beforeEach(async () => {
    bucket = await anObjectStore();
    setStorage(s3Storage(bucket.settings));
  });
  afterEach(async () => {
    setStorage(undefined);
    await bucket.close();
  });

  test("a backup holds them, and a restore puts them into the storage that is set then", async () => {
    await aNewsroom();
    await storage().put("originals/film.mp4", Buffer.alloc(9_000_000, 5));
    const { file, manifest } = await aBackup();
    expect(manifest.mediaFiles).toBe(3);

    await useFreshStore();
    for (const name of await storage().list("public")) await storage().remove(name);
    await brought(file);
    expect(await storage().read("public/abc/1.webp")).toEqual(Buffer.from("small"));

    setStorage(undefined);
    await brought(file, true);
    expect((await storage().read("originals/film.mp4")).equals(Buffer.alloc(9_000_000, 5))).toBe(true);
    await storage().remove("originals/film.mp4");
  });

  test("a store that stops answering ends the backup with a sentence and leaves no file", async () => {
    await aNewsroom();
    await bucket.goDown();
    await expect(backUp(join(folder, "away.tar.gz"), place(), NOW)).rejects.toMatchObject({ code: "unavailable" });
    expect(execFileSync("ls", ["-A", folder], { encoding: "utf8" })).not.toContain("away");
  });

  test("a file that is deleted while the backup runs is left out, and the rest is whole", async () => {
    await aNewsroom();
    const real = storage();
    setStorage({ ...real, list: async (where) => [...(await real.list(where)), `${where}/gone/1.webp`] });
    const { file, manifest } = await aBackup();
    expect(manifest.mediaFiles).toBe(2);
    setStorage(real);
    await brought(file, true);
  });
});

test("the restore itself is on record, after all that was restored", async () => {
  await aNewsroom();
  const { file } = await aBackup();
  await useFreshStore();
  await brought(file);
  expect((await everything()).events?.at(-1)).toMatchObject({ id: 2, name: "site.restore", actorId: "test" });
});

test("nobody stays signed in through a restore", async () => {
  const { person } = await aPerson();
  await store().transaction((tx) =>
    tx.insert(sessions).values({ id: "s1", personId: person.id, createdAt: NOW, expiresAt: later(60_000) }),
  );
  const { file } = await aBackup();
  await brought(file, true);
  expect(await db().select().from(sessions)).toEqual([]);
});

test("a site in use is replaced only when that was asked for", async () => {
  await aNewsroom();
  const { file } = await aBackup();
  await aPerson({ name: "Came Later" });
  const before = await everything();
  await expect(brought(file)).rejects.toMatchObject({ code: "conflict" });
  expect(await everything()).toEqual(before);
  await brought(file, true);
  expect((await everything()).people).toHaveLength(2);
});

test("a damaged backup is refused before anything changes", async () => {
  await aNewsroom();
  const { file } = await aBackup();
  const whole = readFileSync(file);
  const plain = gunzipSync(whole);
  const at = plain.indexOf("Ines Varga");
  const forged = Buffer.from(plain);
  forged.write("Eve", at, "utf8");
  const before = await everything();
  for (const bytes of [
    whole.subarray(0, whole.length / 2),
    gzipSync(forged),
    gzipSync(plain.subarray(0, 3_000)),
    gzipSync(""),
    Buffer.from("no backup"),
  ]) {
    const broken = join(folder, "broken.tar.gz");
    writeFileSync(broken, bytes);
    await expect(brought(broken, true)).rejects.toThrow("Nothing was changed");
  }
  expect(await everything()).toEqual(before);
});

test("a backup that would write outside the media folder is refused", async () => {
  await aNewsroom();
  const { file } = await aBackup();
  const plain = gunzipSync(readFileSync(file));
  const climbing = Buffer.from(
    plain.toString("latin1").replaceAll("media/public/abc/1.webp", "media/public/../1.webp\0"),
    "latin1",
  );
  writeFileSync(join(folder, "climbing.tar.gz"), gzipSync(climbing));
  await expect(brought(join(folder, "climbing.tar.gz"), true)).rejects.toBeInstanceOf(AppError);
});

test("a restore that fails half way leaves the site as it was", async () => {
  await aNewsroom();
  const { file } = await aBackup();
  const before = await everything();
  const original = store().transaction;
  store().transaction = (work) =>
    original(async (tx) => {
      await work(tx);
      throw new Error("the disk is gone");
    });
  await expect(brought(file, true)).rejects.toThrow("the disk is gone");
  store().transaction = original;
  expect(await everything()).toEqual(before);
});

test("an existing file is not written over, and nothing is left of a backup that failed", async () => {
  const { file } = await aBackup();
  await expect(backUp(file, place(), NOW)).rejects.toMatchObject({ code: "conflict" });
  const nowhere = {
    dataDir: join(folder, "nowhere"),
    databaseUrl: place().databaseUrl && "postgres://127.0.0.1:1/none",
  };
  await expect(backUp(join(folder, "never.tar.gz"), nowhere, NOW)).rejects.toThrow();
  expect(execFileSync("ls", ["-A", folder], { encoding: "utf8" })).not.toContain("never");
});

test("any tar can list a backup, and only its owner can read it", async () => {
  await aNewsroom();
  const { file } = await aBackup();
  const names = execFileSync("tar", ["tzf", file], { encoding: "utf8" }).trim().split("\n");
  expect(names).toContain("tables/people.jsonl");
  expect(names).toContain(`media/public/${"long".repeat(25)}/original-name.webp`);
  expect(names.at(-1)).toBe("manifest.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

/** Undefined is the storage of the settings. */
function setStorage(to: Storage | undefined): void {
  (globalThis as unknown as Record<symbol, Storage | undefined>)[Symbol.for("standfirst.storage")] = to;
}

/** Every kept table, row by row. */
async function everything(): Promise<Record<string, Record<string, unknown>[]>> {
  const tables: Record<string, Record<string, unknown>[]> = {};
  for (const { table, order } of LASTING) {
    tables[getTableName(table)] = await db()
      .select()
      .from(table)
      .orderBy(...order);
  }
  return tables;
}

async function aNewsroom() {
  const { context } = await anAdmin({ name: "Ines Varga" });
  const { person } = await aPerson({ name: "Þóra – 日本\u2028語 🙂" });
  const parent = await aSection({ slug: "peace-talks" });
  const child = await aSection({ parent, slug: "summit", name: 'Quotes " and \\ and \n lines' });
  await anAuthor({ personId: person.id });
  await aTopic();
  await moveSection({ id: child.id, position: 7 }, context);
  await storage().put("public/abc/1.webp", Buffer.from("small"));
  await storage().put(`public/${"long".repeat(25)}/original-name.webp`, Buffer.alloc(70_000, 7));
}
