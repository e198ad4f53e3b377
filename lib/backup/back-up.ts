import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { getTableName } from "drizzle-orm";
import { newestMigration } from "#db/dialect/applied.ts";
import { type Place, withSnapshot } from "#db/dialect/snapshot.ts";
import { LASTING } from "#db/tables.ts";
import { AppError, problemOf } from "#lib/kernel/errors.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { MANIFEST, type Manifest, mediaFile, tableFile } from "./manifest.ts";
import { linesOf } from "./table-rows.ts";
import { TAR_END, tarHeader, tarPadding } from "./tar.ts";

/**
 * Writes the whole site into one `.tar.gz`, while the server runs: every table at one moment, and the media. Sessions,
 * one-time links and the key that signs cookies stay out, so a restored site asks everybody to sign in again.
 * Throws AppError when the file exists; an interrupted backup leaves no file.
 */
export async function backUp(file: string, place: Place, now: Date): Promise<Manifest> {
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  ) {
    throw new AppError("conflict", `${file} exists already. Choose another name.`);
  }
  const work = await mkdtemp(join(dirname(file), ".standfirst-backup-"));
  try {
    const manifest = await beginManifest(place, now);
    const partial = join(work, "partial");
    await pipeline(
      Readable.from(archive(work, place, now, manifest)),
      createGzip(),
      createWriteStream(partial, { mode: 0o600 }),
    );
    await keep(partial, file);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function beginManifest(place: Place, now: Date): Promise<Manifest> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  return {
    format: "standfirst-backup-1",
    version,
    schema: newestMigration(),
    engine: place.databaseUrl ? "postgres" : "sqlite",
    createdAt: now.toISOString(),
    rows: {},
    mediaFiles: 0,
    sha256: {},
  };
}

async function* archive(work: string, place: Place, now: Date, manifest: Manifest): AsyncGenerator<Buffer> {
  // The rows come first: a picture that arrives while we copy is one too many, never one too few.
  await withSnapshot(place, async (db) => {
    for (const copy of LASTING) {
      const name = getTableName(copy.table);
      manifest.rows[name] = 0;
      const counted = async function* () {
        for await (const line of linesOf(db, copy)) {
          manifest.rows[name] = (manifest.rows[name] ?? 0) + 1;
          yield line;
        }
      };
      await pipeline(Readable.from(counted()), createWriteStream(join(work, `${name}.jsonl`), { mode: 0o600 }));
    }
  });
  for (const { table } of LASTING) {
    const name = getTableName(table);
    const file = join(work, `${name}.jsonl`);
    const { size } = await stat(file);
    yield* packed({ name: tableFile(name), size, body: createReadStream(file) }, now, manifest);
  }
  for (const name of [...(await storage().list("public")), ...(await storage().list("originals"))]) {
    const found = await openUnlessGone(name);
    if (!found) continue;
    yield* packed({ name: mediaFile(name), ...found }, now, manifest);
    manifest.mediaFiles += 1;
  }
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  yield Buffer.concat([tarHeader(MANIFEST, bytes.length, now), bytes, tarPadding(bytes.length), TAR_END]);
}

/** A file that somebody deletes while we copy is left out; its row, which was there when we began, is not. */
async function openUnlessGone(name: string): Promise<{ size: number; body: Readable } | null> {
  try {
    return await storage().open(name);
  } catch (error) {
    if (problemOf(error).code === "not-found") return null;
    throw error;
  }
}

type Entry = { name: string; size: number; body: Readable };

async function* packed({ name, size, body }: Entry, now: Date, { sha256 }: Manifest): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  yield tarHeader(name, size, now);
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
  }
  yield tarPadding(size);
  sha256[name] = hash.digest("hex");
}

/** The name appears only once every byte is on the disk. */
async function keep(partial: string, file: string): Promise<void> {
  const handle = await open(partial, "r+");
  await handle.sync().finally(() => handle.close());
  await rename(partial, file);
}
