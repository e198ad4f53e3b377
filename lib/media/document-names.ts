import { slugify } from "#lib/content/slug.ts";
import { FILE_KINDS, type FileType } from "./document-kinds.ts";
import { isPlayableType, PLAYABLE_KINDS, type PlayableType } from "./playable-kinds.ts";

/** The path of a file below /media/files/. The id cannot be guessed, and what lies there never changes. */
export const FILE_PATH = /^[a-z0-9]{16}\/[a-z0-9]+(-[a-z0-9]+)*\.([a-z0-9]{3,4})$/;

/** The address that readers get. What they save is called like its end, so that ends as the content is, not as it was sent. */
export function fileUrl(id: string, fileName: string, type: FileType | PlayableType, mark = ""): string {
  const { ending } = isPlayableType(type) ? PLAYABLE_KINDS[type] : FILE_KINDS[type];
  return `/media/files/${id}/${plainName(fileName)}${mark && `-${mark}`}.${ending}`;
}

/** Latin letters and digits alone, as every disk can hold them. */
function plainName(fileName: string): string {
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const plain = slugify(stem)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain === "" || plain === "untitled" ? "file" : plain.slice(0, 60).replace(/-$/, "");
}
