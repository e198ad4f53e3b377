import type { Media } from "#db/schema/media.ts";
import { ENDINGS, MADE_TYPES, type Recipe, SHAPES, type Shape } from "#lib/content/made-sizes.ts";
import { addressOf } from "#lib/content/picture-parts.ts";
import { markOf, type Signed } from "./addresses.ts";
import { PICTURE_TYPES, type PictureType } from "./limits.ts";

/** The path of a made size below /media/. Its content never changes: the mark does when the picture changes. */
export const MADE_PATH = new RegExp(
  `^([a-z0-9]{16})/([a-z0-9]{12})/(${SHAPES.join("|")})-([1-9][0-9]{0,4})\\.(${Object.values(ENDINGS).join("|")})$`,
);

/** A size as somebody asks for it: it need not be one that there is. */
export type Wished = { id: string; mark: string; recipe: Recipe };

/** What a path below /media/ asks for; null when it is no address of ours. */
export function wishOf(path: string): Wished | null {
  const [, id = "", mark = "", shape, width, ending] = MADE_PATH.exec(path) ?? [];
  const type = MADE_TYPES.find((each) => ENDINGS[each] === ending);
  return type ? { id, mark, recipe: { shape: shape as Shape, type, width: Number(width) } } : null;
}

/** Where a made size lies in the storage. */
export function madeName(id: string, mark: string, recipe: Recipe): string {
  return storedName({ url: addressOf(`/media/${id}/${mark}`, recipe) });
}

/** Where all made sizes of a picture lie; those of one mark in a folder of it. */
export function madeFolder(id: string): string {
  return `public/${id}`;
}

/** Where the sizes lie that there are of it as it is now. */
export function currentFolders(row: Signed): string[] {
  return (["cut", "uncut"] as const).map((cut) => `${madeFolder(row.id)}/${markOf(row, cut)}`);
}

/** Where the file of an address under /media/ lies in the storage. */
export function storedName({ url }: { url: string }): string {
  return url.replace("/media/", "public/");
}

/** `mark` tells a picture that took another's place from the one that was there before. */
export function originalName(id: string, type: string, mark = ""): string {
  return `originals/${id}${mark && `-${mark}`}.${PICTURE_TYPES[type as PictureType]}`;
}

export type Stored = Pick<Media, "id" | "type" | "url" | "original">;

/** What must be there: of a document the file that is offered, of a picture the original. Its sizes can be made anew. */
export function namesOf({ id, type, url, original }: Stored): string[] {
  return [url === null ? (original ?? originalName(id, type)) : storedName({ url })];
}
