import { newKey } from "#db/id.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import type { FileWork } from "#lib/kernel/storage/with-files.ts";
import { markOf } from "./addresses.ts";
import { MAX_FILE_BYTES } from "./document-kinds.ts";
import { fileUrl } from "./document-names.ts";
import { fileType } from "./document-type.ts";
import { isServedElsewhere } from "./elsewhere.ts";
import { madeName, namesOf, originalName, storedName } from "./names.ts";
import { orientationOf } from "./orientation.ts";
import { readPicture } from "./picture.ts";

/** For which row; `mark` names the files apart from those that the row has already. */
export type Place = { id: string; mark?: string };
/** A picture that takes another's place keeps the key, so that its former addresses lead to the new ones. */
export type PicturePlace = Place & { addressKey?: string; version?: number };
/** Bytes, or a file of this machine. */
export type Spooled = Uint8Array | { path: string; size: number };

/**
 * Stores a picture's original, and its first sizes; every size where browsers fetch them without us, so that nobody can
 * make them when they are wished for. Resolves to what the row will say, and the names of the files.
 */
export async function keepPicture(files: FileWork, source: Spooled, place: PicturePlace) {
  const { id, mark = "", addressKey = newKey(), version = 1 } = place;
  const { files: made, facts: said, ...facts } = await readPicture(source, isServedElsewhere() ? "every" : "first");
  const original = mark ? originalName(id, facts.type, mark) : null;
  const bytes = source instanceof Uint8Array ? source.byteLength : source.size;
  const row = { id, addressKey, version, ...facts, orientation: orientationOf(facts), bytes, url: null, original };
  const names = namesOf(row);
  await files.put(id, names[0] as string, source);
  for (const { bytes: content, ...recipe } of made) {
    const name = madeName(id, markOf(row), recipe);
    await files.put(id, name, content);
    names.push(name);
  }
  return { row, said, names };
}

/** Looks at what a document is and stores it. Resolves to what the row will say of it. Throws AppError. */
export async function keepDocument(files: FileWork, bytes: Uint8Array, fileName: string, { id, mark = "" }: Place) {
  if (bytes.byteLength > MAX_FILE_BYTES)
    throw new AppError("too-large", `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`);
  const found = fileType(bytes);
  if ("refusal" in found) throw invalid("file", found.refusal);
  const url = fileUrl(id, fileName, found.type, mark);
  const row = {
    id,
    type: found.type,
    width: 0,
    height: 0,
    colour: "",
    bytes: bytes.byteLength,
    url,
    original: null,
  };
  await files.put(id, storedName({ url }), bytes);
  return { row, names: namesOf(row) };
}
