import { readFile } from "node:fs/promises";
import type { MadeSize } from "#db/schema/media.ts";
import type { MediaKind } from "#db/vocabulary.ts";
import { env } from "#lib/kernel/env.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { peekFile } from "#lib/kernel/spool/peek.ts";
import type { Spooled } from "#lib/kernel/spool/spool.ts";
import type { FileWork } from "#lib/kernel/storage/with-files.ts";
import type { FileType } from "./document-kinds.ts";
import { fileUrl } from "./document-names.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { namesOf, originalName, sizeOf, storedName } from "./names.ts";
import { orientationOf } from "./orientation.ts";
import { type MadeFile, readPicture } from "./picture.ts";
import { acceptedPlayable } from "./playable/accept.ts";
import { readPlayable } from "./playable/read-playable.ts";
import { type PlayableType, playableKind } from "./playable-kinds.ts";
import type { Container } from "./playable-type.ts";
import { inTurn } from "./queue.ts";

/** For which row, and what it is called; `mark` names the files apart from those that the row has already. */
export type Place = { id: string; fileName: string; mark?: string; only?: MediaKind | undefined };

/** What the row will say of it, what the file says of itself, and the names of the files that were stored. */
export type Kept = Awaited<ReturnType<typeof keepFile>>;

/** Looks at what an upload is, and stores it as that kind is stored. Throws AppError with a sentence for the sender. */
export async function keepFile(files: FileWork, file: Spooled, place: Place) {
  const found = await kindOfFile(peekFile(file), env().MAX_MEDIA_MB * 1024 * 1024, place.only);
  if (found.kind === "picture") return inTurn(() => keepPicture(files, file, place));
  if (found.kind === "document") return keepDocument(files, file, place, found.type);
  return keepPlayable(files, file, place, found.container);
}

/** Makes a picture's sizes and stores them beside the original. */
async function keepPicture(files: FileWork, file: Spooled, { id, mark = "" }: Place) {
  const { files: made, facts: said, ...facts } = await readPicture(await readFile(file.path));
  const sizes = made.map((each) => sizeOf(id, each));
  const original = mark ? originalName(id, facts.type, mark) : null;
  const row = { id, kind: "picture" as const, ...facts, orientation: orientationOf(facts), bytes: file.size, sizes };
  const whole = { ...row, url: null, original, seconds: null };
  await files.put(id, original ?? originalName(id, facts.type), { path: file.path });
  for (const [at, size] of sizes.entries()) await files.put(id, storedName(size), (made[at] as MadeFile).bytes);
  return { row: whole, said, names: namesOf(whole) };
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
  const sizes: MadeSize[] = [];
  const row = { id, ...facts, animated: false, colour: "", sizes, bytes: file.size, url, original: null };
  await files.put(id, storedName({ url }), { path: file.path });
  return { row, said: {}, names: namesOf(row) };
}
