import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { getTableName } from "drizzle-orm";
import { newestMigration } from "#db/dialect/applied.ts";
import { LASTING } from "#db/tables.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { isEntryName, MANIFEST, Manifest, tableFile } from "./manifest.ts";
import { readTar } from "./tar.ts";

/** Unpacks a backup into an empty folder and checks every file of it. Throws AppError when it is not whole or not for this version. */
export async function unpack(file: string, into: string): Promise<Manifest> {
  const found = await unpackFiles(file, into);
  const manifest = await readManifest(into).catch((cause) => damaged("it has no readable manifest", cause));
  const { [MANIFEST]: _own, ...hashes } = found;
  for (const name of new Set([...Object.keys(hashes), ...Object.keys(manifest.sha256)])) {
    if (hashes[name] !== manifest.sha256[name]) damaged(`${name} is not what was written`);
  }
  for (const { table } of LASTING)
    if (!hashes[tableFile(getTableName(table))]) damaged(`${getTableName(table)} is missing`);
  if (manifest.schema !== newestMigration()) {
    throw new AppError(
      "invalid",
      `This backup was written by Standfirst ${manifest.version}, whose database has another shape (${manifest.schema}). Restore it with that version, then upgrade.`,
    );
  }
  return manifest;
}

/** SHA-256 of every file by its name. */
async function unpackFiles(file: string, into: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  const source = createReadStream(file);
  try {
    for await (const { name, body } of readTar(source.pipe(passOn(source, createGunzip())))) {
      if (!isEntryName(name) || hashes[name]) throw new Error(`it holds ${JSON.stringify(name.slice(0, 80))}`);
      const target = join(into, name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const hash = createHash("sha256");
      const hashed = async function* () {
        for await (const chunk of body) {
          hash.update(chunk);
          yield chunk;
        }
      };
      await pipeline(hashed(), createWriteStream(target, { mode: 0o600, flags: "wx" }));
      hashes[name] = hash.digest("hex");
    }
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") throw new AppError("not-found", `There is no file ${file}.`);
    if ((error as { code?: string }).code === "ENOSPC")
      throw new AppError("unavailable", "There is no room to unpack the backup.");
    damaged((error as Error).message, error);
  }
  return hashes;
}

function passOn<T extends NodeJS.WritableStream & { destroy(error: Error): void }>(
  source: NodeJS.ReadableStream,
  target: T,
): T {
  source.on("error", (error) => target.destroy(error));
  return target;
}

async function readManifest(folder: string): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), "utf8")));
}

function damaged(why: string, cause?: unknown): never {
  throw new AppError("invalid", `This is not a whole backup: ${why}. Nothing was changed.`, { cause });
}
