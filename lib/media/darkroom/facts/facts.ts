import type { Metadata } from "sharp";
import type { PictureFacts } from "#lib/media/picture.ts";
import { readExif } from "./exif.ts";
import { readIptc } from "./iptc.ts";
import { date, lines, short } from "./plain.ts";
import { readXmp } from "./xmp.ts";

/** What one of the three ways to write it down says; whatever is missing is not said there. */
export type Said = Partial<{ [Name in Exclude<keyof PictureFacts, "people" | "places">]: string | undefined }> & {
  people?: string[];
  places?: string[];
};

/** What a file says about itself, the newest way first: XMP, then IPTC, then EXIF. Strangers' words: plain, short and clean. */
export function factsOf({ xmp, iptc, exif }: Pick<Metadata, "xmp" | "iptc" | "exif">): PictureFacts {
  const all: Said[] = [attempt(readXmp, xmp), attempt(readIptc, iptc), attempt(readExif, exif)];
  const first = (name: Exclude<keyof PictureFacts, "people" | "places">, clean: (text: string) => string) =>
    all.map((said) => clean(said[name] ?? "")).find(Boolean) ?? "";
  const list = (name: "people" | "places", most: number) =>
    all.map((said) => lines(said[name] ?? [], most)).find((found) => found.length > 0) ?? [];
  return {
    alt: first("alt", short(500)),
    caption: first("caption", (text) => (NO_CAPTION.test(text.trim()) ? "" : short(1000)(text))),
    credit: first("credit", short(300)),
    creator: first("creator", short(300)),
    copyright: first("copyright", short(300)),
    source: first("source", short(300)),
    licence: first("licence", short(300)),
    usageTerms: first("usageTerms", short(1000)),
    takenAt: first("takenAt", date),
    people: list("people", 50),
    places: list("places", 10),
  };
}

/** What cameras write by themselves where a caption belongs. */
const NO_CAPTION =
  /^(.{0,30} ?digital camera|sony dsc|samsung camera pictures|dcim.{0,20}|default|untitled|picture|image)$/i;

/** Longer ones describe something else than a picture: histories of edits, embedded files. */
const LONGEST_BLOCK = 1024 * 1024;

/** A block that makes no sense says nothing: the picture is what counts. */
function attempt(read: (block: Buffer) => Said, block: Buffer | undefined): Said {
  if (!block || block.byteLength > LONGEST_BLOCK) return {};
  try {
    return read(block);
  } catch {
    return {};
  }
}
