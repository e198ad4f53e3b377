import { deskContext } from "#lib/auth/session.ts";
import { deskArticleReadership, deskReadership } from "./desk.ts";
import { tableFile } from "./files.ts";
import { MOST_ROWS } from "./limits.ts";
import { TableInput } from "./schema.ts";

/** A table of the room as a file, narrowed as the room is. */
export async function getTable(request: Request): Promise<Response> {
  const { actor, now } = await deskContext();
  const wish = TableInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { table, article, period } = wish;
  const numbers = article
    ? await deskArticleReadership(actor, article, period, now, MOST_ROWS)
    : await deskReadership(actor, wish, now, MOST_ROWS);
  return new Response(tableFile(table, numbers), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="readership-${table}-${now.toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
