import type { Period } from "#lib/readership/periods.ts";
import type { TableName } from "#lib/readership/schema.ts";

export const READERSHIP = "/admin/readership";

type Wish = { period: Period; section?: string | undefined; article?: string | undefined };

export function readershipAddress({ period, section, article }: Wish): string {
  const query = new URLSearchParams({ ...(period !== "month" && { period }), ...(section && { section }) });
  const room = article ? `${READERSHIP}/${article}` : READERSHIP;
  return query.size > 0 ? `${room}?${query}` : room;
}

/** A table of the room as a file. */
export function tableAddress(table: TableName, { period, section, article }: Wish): string {
  const query = new URLSearchParams({ table, period, ...(section && { section }), ...(article && { article }) });
  return `/api/desk/readership?${query}`;
}
