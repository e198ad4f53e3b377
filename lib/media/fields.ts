import type { Crop, Media } from "#db/schema/media.ts";

/** Everything that is known of a thing in the library and written by hand. Plain JSON: it also crosses to the browser. */
export type MediaFields = Pick<
  Media,
  | ("alt" | "decorative" | "caption" | "credit" | "creator" | "source" | "copyright" | "licence" | "usageTerms")
  | ("people" | "places" | "takenAt" | "note" | "focalX" | "focalY")
> & {
  crop: Crop | null;
  /** The moment from which it may not be used any more. */
  usageEndsAt: string | null;
};

export function mediaFields(row: Media): MediaFields {
  const { alt, decorative, caption, credit, creator, source, copyright, licence, usageTerms } = row;
  const { people, places, takenAt, note, focalX, focalY, crop, usageEndsAt } = row;
  return {
    ...{ alt, decorative, caption, credit, creator, source, copyright, licence, usageTerms },
    ...{ people, places, takenAt, note, focalX, focalY, crop },
    usageEndsAt: usageEndsAt?.toISOString() ?? null,
  };
}

/** What is known of a thing that somebody just put there. */
export const UNDESCRIBED = {
  ...{ alt: "", decorative: false, caption: "", credit: "", creator: "", source: "", copyright: "", licence: "" },
  ...{ usageTerms: "", takenAt: "", note: "" },
  people: [] as string[],
  places: [] as string[],
};

/** Fields that readers see, or see the effect of. The others are the desk's. */
const READERS_SEE = new Set<string>(["alt", "decorative", "caption", "credit", "fileName", "focalX", "focalY", "crop"]);
/** Fields that decide what the made sizes show. */
const CUTS = new Set<string>(["focalX", "focalY", "crop"]);

/** Fields as the columns hold them. */
export type Change = Partial<Media>;

export function readersSee(changed: readonly string[]): boolean {
  return changed.some((name) => READERS_SEE.has(name));
}

export function cutsAnew(changed: readonly string[]): boolean {
  return changed.some((name) => CUTS.has(name));
}

/** Fields as somebody wants them; undefined ones stay. */
export type Wish = { [Name in keyof Media]?: Media[Name] | undefined };

/** What of `wish` is not so already. Lists and crops are compared by what they say. */
export function changes(row: Media, wish: Wish): Change {
  const different = ([name, value]: [string, unknown]) =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(row[name as keyof Media]);
  return Object.fromEntries(Object.entries(wish).filter(different));
}

/** Which of the fields that are about to change are not any more as they `were`; all of them are written, or none. */
export function overtaken(row: Media, change: Change, were: Wish): string[] {
  return Object.keys(change).filter((name) => {
    const seen = CUTS.has(name) ? "version" : (name as keyof Media);
    return were[seen] !== undefined && JSON.stringify(were[seen]) !== JSON.stringify(row[seen]);
  });
}

/** These fields alone, for the record. */
export function only(from: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, (from as Record<string, unknown>)[name]]));
}
