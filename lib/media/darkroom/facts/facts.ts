import type { Metadata } from "sharp";
import { LICENCES } from "#lib/media/licences.ts";
import { MOST_NAMES, TEXT_LIMITS } from "#lib/media/limits.ts";
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
  const list = (name: "people" | "places") =>
    all.map((said) => lines(said[name] ?? [], MOST_NAMES, TEXT_LIMITS.name)).find((found) => found.length > 0) ?? [];
  return {
    alt: first("alt", short(TEXT_LIMITS.alt)),
    caption: first("caption", (text) => (NO_CAPTION.test(text.trim()) ? "" : short(TEXT_LIMITS.caption)(text))),
    credit: first("credit", short(TEXT_LIMITS.credit)),
    creator: first("creator", short(TEXT_LIMITS.creator)),
    copyright: first("copyright", short(TEXT_LIMITS.copyright)),
    source: first("source", short(TEXT_LIMITS.source)),
    licence: first("licence", licence),
    usageTerms: first("usageTerms", short(TEXT_LIMITS.usageTerms)),
    takenAt: first("takenAt", date),
    people: list("people"),
    places: list("places"),
  };
}

/** The address of a licence that the desk knows becomes its code; anything else stays what it says. */
function licence(text: string): string {
  const says = short(TEXT_LIMITS.licence)(text);
  const plain = (address: string) => address.replace(/^https?:\/\//, "").replace(/\/?(?:deed(?:\.\w+)?)?$/, "");
  return Object.entries(LICENCES).find(([, { url }]) => url && plain(url) === plain(says))?.[0] ?? says;
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
