import type { EventRow } from "#db/schema/events.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#lib/kernel/csv.ts";
import { siteZone, toldFor } from "./desk.ts";
import { MOST_ROWS } from "./limits.ts";
import { cursorOf, readEvents } from "./read.ts";
import type { ActivityWish, FORMATS } from "./schema.ts";
import { visibleTo } from "./scope.ts";
import { type Activity, plainly } from "./telling.ts";

export type Format = (typeof FORMATS)[number];
const AT_ONCE = 500;

const COLUMNS = [
  ...["id", "at", "act", "sentence", "who", "who_id", "about", "about_id"],
  ...["before", "after", "via", "address", "browser", "token", "token_id"],
];

/** All that meets a wish, newest first, as text in pieces: nothing but some hundred rows is ever held at a time. */
export async function* exported(viewer: Viewer, wish: ActivityWish, format: Format): AsyncGenerator<string> {
  const [timeZone, scope] = await Promise.all([siteZone(), visibleTo(viewer, wish)]);
  if (format === "csv") yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  let after = wish.after;
  for (let sent = 0; sent < MOST_ROWS; sent += AT_ONCE) {
    const rows = await readEvents(scope, { ...wish, after }, timeZone, AT_ONCE);
    const told = await toldFor(viewer, rows, timeZone);
    if (rows.length > 0) yield rows.map((row, at) => lineOf(row, told[at] as Activity, format)).join("");
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || !last) return;
    after = cursorOf(last);
  }
}

function lineOf(row: EventRow, told: Activity, format: Format): string {
  const sentence = plainly(told);
  const who = typeof told.who === "string" ? told.who : told.who.name;
  if (format === "jsonl") {
    const { id, at, name, actorType, actorId, targetType, targetId, before, after, via, address, userAgent } = row;
    const actor = { type: actorType, id: actorId, name: who };
    const target = { type: targetType, id: targetId };
    const from = { via, token: told.token, address, userAgent };
    return `${JSON.stringify({ id, at, name, sentence, actor, target, before, after, ...from })}\n`;
  }
  return csvLine([
    ...[String(row.id), row.at.toISOString(), row.name, sentence, who, row.actorId ?? ""],
    ...[row.targetType, row.targetId, factsText(row.before), factsText(row.after), row.via],
    ...[row.address ?? "", row.userAgent ?? "", told.token?.name ?? "", row.tokenId ?? ""],
  ]);
}

function factsText(facts: unknown): string {
  return facts === null || facts === undefined ? "" : JSON.stringify(facts);
}
