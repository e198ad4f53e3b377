import { asc, gt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#lib/kernel/csv.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { readable } from "./address.ts";
import { targetsOf } from "./desk-targets.ts";
import { canArrange } from "./policy.ts";

const AT_ONCE = 500;
const COLUMNS = [
  "source",
  "target",
  "status",
  "kind",
  "keeps query",
  "note",
  "reason",
  "blocked by",
  "uses",
  "last used",
];

/** All rules as a table that a spreadsheet opens safely and the import takes back, in pieces of some hundred rows. */
export async function* exportedRules(viewer: Viewer): AsyncGenerator<string> {
  if (!canArrange(viewer)) throw notFound("page");
  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  for (let after = ""; ; ) {
    const rows = await db()
      .select()
      .from(redirectRules)
      .where(gt(redirectRules.id, after))
      .orderBy(asc(redirectRules.id))
      .limit(AT_ONCE);
    const { targets } = await targetsOf(rows);
    const lines = rows.map((row) => {
      const { id, source, status, kind, keepsQuery, note, reason, blockedBy, uses, lastUsedAt } = row;
      const used = [String(uses), lastUsedAt?.toISOString() ?? ""];
      const target = targets.get(id)?.address ?? "";
      return csvLine([
        readable(source),
        target,
        String(status),
        kind,
        keepsQuery ? "yes" : "",
        note,
        reason,
        blockedBy,
        ...used,
      ]);
    });
    if (lines.length > 0) yield lines.join("");
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || !last) return;
    after = last.id;
  }
}
