import type { NamedItem } from "#lib/media/desk-library.ts";

/** Fields that many may be given at a stroke. Of lists, the names with commas between. */
export const SHARED_FIELDS = [
  ...(["credit", "caption", "alt", "creator", "source", "copyright", "licence", "usageTerms"] as const),
  ...(["usageEnds", "people", "places", "takenAt", "note"] as const),
] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];
/** What was touched, as it was typed. */
export type Touched = Partial<Record<SharedField, string>>;

/** What all of them say, or null where they differ. */
export function common(
  items: readonly NamedItem[],
  field: SharedField,
  dayOf: (endsAt: string) => string,
): string | null {
  const said = new Set(items.map((item) => textOf(item, field, dayOf)));
  return said.size === 1 ? ([...said][0] as string) : null;
}

/** The touched fields as DescribeInput takes them. */
export function wordsOf(touched: Touched): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(touched).map(([field, text]) => {
      if (field === "people" || field === "places") return [field, namesIn(text)];
      if (field === "usageEnds") return [field, text.trim() || null];
      return [field, text.trim()];
    }),
  );
}

/** A name with a comma in it is set apart by semicolons. */
function namesIn(text: string): string[] {
  const parts = text.split(text.includes(";") ? ";" : ",");
  return parts.map((name) => name.trim()).filter(Boolean);
}

function textOf(item: NamedItem, field: SharedField, dayOf: (endsAt: string) => string): string {
  if (field === "usageEnds") return item.usageEndsAt ? dayOf(item.usageEndsAt) : "";
  const value = item[field];
  return Array.isArray(value) ? value.join(value.some((name) => name.includes(",")) ? "; " : ", ") : value;
}
