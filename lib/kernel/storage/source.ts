import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Source, Storage } from "./contract.ts";

export async function sizeOf(source: Source): Promise<number> {
  if (source instanceof Uint8Array) return source.byteLength;
  return "path" in source ? (await stat(source.path)).size : source.size;
}

/** SHA-256 in hex; null for a stream of which nobody said it, since it can be read only once. */
export async function hashOf(source: Source): Promise<string | null> {
  if (source instanceof Uint8Array) return createHash("sha256").update(source).digest("hex");
  return "path" in source ? hashOfStream(createReadStream(source.path)) : (source.sha256 ?? null);
}

/** SHA-256 of a stored file, in hex. Reads all of it. */
export async function hashOfStored(storage: Storage, name: string): Promise<string> {
  return hashOfStream((await storage.open(name)).body);
}

/** The bytes of a source, piece by piece. Throws when they are fewer or more than was said: then it broke off. */
export async function* piecesOf(source: Source, size: number): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) {
    yield source;
    return;
  }
  let came = 0;
  for await (const piece of "path" in source ? createReadStream(source.path) : source.stream) {
    came += piece.byteLength;
    if (came > size) break;
    yield piece;
  }
  if (came !== size) throw new Error(`A file of ${size} bytes was to be stored, but ${came} bytes came.`);
}

async function hashOfStream(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of stream) hash.update(piece);
  return hash.digest("hex");
}
