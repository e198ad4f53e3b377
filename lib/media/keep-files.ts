import type { MadeSize } from "#db/schema/media.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import type { FileWork } from "#lib/kernel/storage/with-files.ts";
import { MAX_FILE_BYTES } from "./document-kinds.ts";
import { fileUrl } from "./document-names.ts";
import { fileType } from "./document-type.ts";
import { namesOf, originalName, sizeOf, storedName } from "./names.ts";
import { orientationOf } from "./orientation.ts";
import { type MadeFile, readPicture } from "./picture.ts";

/** For which row; `mark` names the files apart from those that the row has already. */
export type Place = { id: string; mark?: string };

/** Makes a picture's sizes and stores them beside the original. Resolves to what the row will say, and the names of the files. */
export async function keepPicture(files: FileWork, bytes: Uint8Array, { id, mark = "" }: Place) {
  const { files: made, facts: said, ...facts } = await readPicture(bytes);
  const sizes = made.map((file) => sizeOf(id, file));
  const original = mark ? originalName(id, facts.type, mark) : null;
  const row = { id, ...facts, orientation: orientationOf(facts), bytes: bytes.byteLength, sizes, url: null, original };
  await files.put(id, original ?? originalName(id, facts.type), bytes);
  for (const [at, size] of sizes.entries()) await files.put(id, storedName(size), (made[at] as MadeFile).bytes);
  return { row, said, names: namesOf(row) };
}

/** Looks at what a document is and stores it. Resolves to what the row will say of it. Throws AppError. */
export async function keepDocument(files: FileWork, bytes: Uint8Array, fileName: string, { id, mark = "" }: Place) {
  if (bytes.byteLength > MAX_FILE_BYTES)
    throw new AppError("too-large", `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`);
  const found = fileType(bytes);
  if ("refusal" in found) throw invalid("file", found.refusal);
  const url = fileUrl(id, fileName, found.type, mark);
  const sizes: MadeSize[] = [];
  const row = {
    id,
    type: found.type,
    width: 0,
    height: 0,
    colour: "",
    sizes,
    bytes: bytes.byteLength,
    url,
    original: null,
  };
  await files.put(id, storedName({ url }), bytes);
  return { row, names: namesOf(row) };
}
