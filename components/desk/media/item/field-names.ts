import type { FieldName } from "#lib/media/item-form.ts";

/** What the fields are called, on the page and in the record; the columns of the record by their own names too. */
export const FIELD_NAMES: Record<FieldName, string> = {
  fileName: "Name",
  alt: "Alt text",
  decorative: "Decorative",
  caption: "Caption",
  credit: "Credit",
  creator: "Creator",
  source: "Source",
  copyright: "Copyright",
  licence: "Licence",
  usageTerms: "Usage terms",
  usageEnds: "Last day of usage",
  people: "People",
  places: "Places",
  takenAt: "Date taken",
  note: "Note",
  folderId: "Folder",
  cut: "Crop and focal point",
};

const COLUMNS: Record<string, FieldName> = { usageEndsAt: "usageEnds", crop: "cut", focalX: "cut", focalY: "cut" };

/** The columns of a record in words, each once: “caption, crop and focal point”. */
export function columnsInWords(columns: readonly string[]): string {
  const names = columns.map((column) => FIELD_NAMES[COLUMNS[column] ?? (column as FieldName)] ?? column);
  return listed([...new Set(names)].map(small));
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export function small(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
