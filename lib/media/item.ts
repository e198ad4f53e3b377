import type { Media } from "#db/schema/media.ts";
import type { MediaKind, Orientation } from "#db/vocabulary.ts";
import { kindName } from "./document-kinds.ts";
import { type MediaFields, mediaFields } from "./fields.ts";
import { type DeskPicture, deskView } from "./view.ts";

/** Anything in the library with all that the desk knows of it. Plain JSON: it also crosses to the browser. */
export type DeskItem = DeskPicture &
  MediaFields & {
    kind: MediaKind;
    /** Its short name, such as PDF or JPEG. */
    typeName: string;
    orientation: Orientation | null;
    /** Where it is downloaded; null for what is shown and not offered. */
    url: string | null;
    animated: boolean;
    seconds: number | null;
    /** Whether any article points at it, or it is the logo of the site. */
    used: boolean;
    folderId: string | null;
    /** Raised when the file, the crop or the focal point changes. */
    version: number;
    changedAt: string;
    trashedAt: string | null;
  };

export function deskItem(row: Media): DeskItem {
  const { kind, type, orientation, url, animated, seconds, used, folderId, version } = row;
  return {
    ...deskView(row),
    ...mediaFields(row),
    ...{ kind, orientation, url, animated, seconds, used, folderId, version },
    typeName: kindName(type) || (type.split("/")[1] as string).toUpperCase(),
    changedAt: row.updatedAt.toISOString(),
    trashedAt: row.trashedAt?.toISOString() ?? null,
  };
}
