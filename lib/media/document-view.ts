import type { Media } from "#db/schema/media.ts";
import { kindName } from "./document-kinds.ts";
import type { DeskItem } from "./item.ts";

/** A document as pages offer it; lib/content/file.ts takes the same shape. */
export type FileView = { id: string; fileName: string; kind: string; bytes: number; url: string };

/** The same with what the desk must know. Plain JSON: it also crosses to the browser. */
export type DeskFile = FileView & {
  addedAt: string;
  /** The moment from which it may not be used any more. */
  usageEndsAt: string | null;
};

export function fileView({ id, fileName, type, bytes, url }: Media): FileView {
  return { id, fileName, kind: kindName(type), bytes, url: url ?? "" };
}

/** The same of what the library tells. */
export function fileOfItem(item: DeskItem): DeskFile {
  const { id, fileName, typeName, sizeInBytes, url, addedAt, usageEndsAt } = item;
  return { id, fileName, kind: typeName, bytes: sizeInBytes, url: url ?? "", addedAt, usageEndsAt };
}

export function deskFile(row: Media): DeskFile {
  return {
    ...fileView(row),
    addedAt: row.createdAt.toISOString(),
    usageEndsAt: row.usageEndsAt?.toISOString() ?? null,
  };
}
