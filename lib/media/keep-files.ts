import { newKey } from "#db/id.ts";
import type { MediaKind } from "#db/vocabulary.ts";
import { env } from "#lib/kernel/env.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { peekFile } from "#lib/kernel/spool/peek.ts";
import type { Spooled } from "#lib/kernel/spool/spool.ts";
import type { FileWork } from "#lib/kernel/storage/with-files.ts";
import { markOf } from "./addresses.ts";
import type { FileType } from "./document-kinds.ts";
import { fileUrl } from "./document-names.ts";
import { isServedElsewhere } from "./elsewhere.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { madeName, namesOf, originalName, storedName } from "./names.ts";
import { orientationOf } from "./orientation.ts";
import { readPicture } from "./picture.ts";
import { acceptedPlayable } from "./playable/accept.ts";
import { readPlayable } from "./playable/read-playable.ts";
import { type PlayableType, playableKind } from "./playable-kinds.ts";
import type { Container } from "./playable-type.ts";
import { inTurn } from "./queue.ts";

/**
 * For which row, and what it is called; `mark` names the files apart from those that the row has already. A picture that
 * takes another's place keeps the key, so that its former addresses lead to the new ones.
 */
export type Place = {
  id: string;
  fileName: string;
  mark?: string;
  only?: MediaKind | undefined;
  addressKey?: string;
  version?: number;
};

/** What the row will say of it, what the file says of itself, and the names of the files that were stored. */
export type Kept = Awaited<ReturnType<typeof keepFile>>;

/** Looks at what an upload is, and stores it as that kind is stored. Throws AppError with a sentence for the sender. */
export async function keepFile(files: FileWork, file: Spooled, place: Place) {
  const found = await kindOfFile(peekFile(file), env().MAX_MEDIA_MB * 1024 * 1024, place.only);
  if (found.kind === "picture") return inTurn(() => keepPicture(files, file, place));
  if (found.kind === "document") return keepDocument(files, file, place, found.type);
  return keepPlayable(files, file, place, found.container);
}

/**
 * Stores a picture's original, and its first sizes; every size where browsers fetch them without us, so that nobody can
 * make them when they are wished for.
 */
async function keepPicture(files: FileWork, file: Spooled, place: Place) {
  const { id, mark = "", addressKey = newKey(), version = 1 } = place;
  const { files: made, facts: said, ...facts } = await readPicture(file, isServedElsewhere() ? "every" : "first");
  const shown = { id, addressKey, version, ...facts, orientation: orientationOf(facts) };
  const stored = { bytes: file.size, url: null, original: mark ? originalName(id, facts.type, mark) : null };
  const row = { ...shown, ...stored, kind: "picture" as const, seconds: null };
  const names = namesOf(row);
  await files.put(id, names[0] as string, { path: file.path });
  for (const { bytes, ...recipe } of made) {
    const name = madeName(id, markOf(row), recipe);
    await files.put(id, name, bytes);
    names.push(name);
  }
  return { row, said, names };
}

/** A document is kept as it came, to be downloaded. */
async function keepDocument(files: FileWork, file: Spooled, place: Place, type: FileType) {
  return keepWhole(files, file, place, {
    kind: "document",
    type,
    width: 0,
    height: 0,
    orientation: null,
    seconds: null,
  });
}

/** Sound and film are kept as they came: browsers play them, and nothing of them is made anew. */
async function keepPlayable(files: FileWork, file: Spooled, place: Place, container: Container) {
  const reading = await readPlayable({ path: file.path, size: file.size, container });
  const { type, film } = acceptedPlayable(container, reading);
  const kind = playableKind(type);
  if (place.only && place.only !== kind)
    throw invalid("file", kind === "audio" ? "This is a sound, and no film." : "This is a film, and no sound.");
  const { width = 0, height = 0 } = film ?? {};
  const orientation = film && width > 0 && height > 0 ? orientationOf({ width, height }) : null;
  const facts = { kind, type, width, height, orientation, seconds: reading.seconds };
  return { ...(await keepWhole(files, file, place, facts)), said: reading.said };
}

type Facts = {
  kind: Exclude<MediaKind, "picture">;
  type: FileType | PlayableType;
  width: number;
  height: number;
  orientation: ReturnType<typeof orientationOf> | null;
  seconds: number | null;
};

async function keepWhole(files: FileWork, file: Spooled, { id, fileName, mark = "" }: Place, facts: Facts) {
  const url = fileUrl(id, fileName, facts.type, mark);
  const row = { id, ...facts, animated: false, colour: "", bytes: file.size, url, original: null };
  await files.put(id, storedName({ url }), { path: file.path });
  return { row, said: {}, names: namesOf(row) };
}
