import type { MediaKind } from "#db/vocabulary.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import type { Peek } from "#lib/kernel/spool/peek.ts";
import { type FileType, MAX_FILE_BYTES, TAKEN } from "./document-kinds.ts";
import { fileType } from "./document-type.ts";
import { MAX_PICTURE_BYTES } from "./limits.ts";
import { megabytes } from "./megabytes.ts";
import { acceptedType, pictureType, unreadable } from "./picture-type.ts";
import { type Container, containerOf } from "./playable-type.ts";

/** What an upload is by its content, before all of it has been looked at. */
export type Kind =
  | { kind: "picture" }
  | { kind: "playable"; container: Container }
  | { kind: "document"; type: FileType };

const HEAD = 4_096;

/**
 * Told from the content, never from the name. `only` is what the place can use, where it cannot use everything. `mostPlayed`
 * is the largest sound or film, in bytes. Throws AppError with a sentence for the sender.
 */
export async function kindOfFile(file: Peek, mostPlayed: number, only?: MediaKind): Promise<Kind> {
  const head = await file.read(0, HEAD);
  if (only === "picture") acceptedType(head, file.size);
  if (only === "document") return asDocument(file);
  if (pictureType(head)) {
    if (only === "audio" || only === "video") throw invalid("file", `This is a picture, and no ${WANTED[only]}.`);
    refuseLarger(file, MAX_PICTURE_BYTES);
    return { kind: "picture" };
  }
  const unread = unreadable(head);
  if (unread) throw invalid("file", unread);
  const found = containerOf(head);
  if (found) {
    if ("refusal" in found) throw invalid("file", found.refusal);
    refuseLarger(file, mostPlayed);
    return { kind: "playable", container: found.container };
  }
  if (only) throw invalid("file", `This is no ${WANTED[only]}.`);
  return asDocument(file, `This is of no kind that is taken. Taken are pictures, sound, film, ${TAKEN}.`);
}

/** The bound of what an upload begins with, as long as there is only a piece of it; null when that says nothing. */
export function boundOf(head: Uint8Array, mostPlayed: number): number | null {
  if (pictureType(head)) return MAX_PICTURE_BYTES;
  if (containerOf(head)) return mostPlayed;
  return head.byteLength > 0 ? MAX_FILE_BYTES : null;
}

const WANTED = { audio: "sound", video: "film", picture: "picture", document: "document" } as const;

async function asDocument(file: Peek, otherwise?: string): Promise<Kind> {
  refuseLarger(file, MAX_FILE_BYTES);
  const found = await fileType(file);
  if ("type" in found) return { kind: "document", type: found.type };
  const isUnknown = found.refusal.startsWith("Only documents");
  throw invalid("file", isUnknown && otherwise ? otherwise : found.refusal);
}

function refuseLarger({ size }: Peek, most: number): void {
  if (size > most) throw new AppError("too-large", `This file is larger than ${megabytes(most)}.`);
}
