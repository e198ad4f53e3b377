import { and, desc, eq, gte, lt, lte, or, type SQL } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type EventRow, events, NOT_BY_DESK } from "#db/schema/events.ts";
import { nextDay, startOfDay } from "./day.ts";
import { type ActivityWish, targetOf } from "./schema.ts";
import { isAboutAny } from "./scope.ts";
import { ACT_GROUPS } from "./sentences/sentences.ts";

type Place = Pick<EventRow, "at" | "id">;

/** The newest events that meet a wish, at most `limit`. */
export async function readEvents(
  scope: SQL[],
  wish: ActivityWish,
  timeZone: string,
  limit: number,
): Promise<EventRow[]> {
  const found = await Promise.all(waysTo(scope, wish, timeZone, limit));
  const all = new Map(found.flat().map((row) => [row.id, row]));
  return [...all.values()].sort(newestFirst).slice(0, limit);
}

/**
 * The queries that find them. Each of the ways in (`scope`, and each kind of act of a group) is walked along an index of its
 * own, in its order, so that a page costs the same however long the record is.
 */
export function waysTo(scope: SQL[], wish: ActivityWish, timeZone: string, limit: number) {
  const shared = [about(wish), by(wish), through(wish), using(wish), ...between(wish, timeZone), below(wish.after)];
  return scope.flatMap((each) =>
    kinds(wish).map((kind) =>
      db()
        .select()
        .from(events)
        .where(and(each, kind, ...shared))
        .orderBy(desc(events.at), desc(events.id))
        .limit(limit),
    ),
  );
}

export function cursorOf({ at, id }: Place): string {
  return `${at.getTime().toString(36)}.${id}`;
}

function kinds({ act }: ActivityWish): (SQL | undefined)[] {
  if (!act) return [undefined];
  const group = Object.hasOwn(ACT_GROUPS, act) ? Object.keys(ACT_GROUPS[act]?.acts ?? {}) : [act];
  return group.map((name) => eq(events.name, name));
}

function about({ on }: ActivityWish): SQL | undefined {
  const target = targetOf(on);
  return target ? isAboutAny(target) : undefined;
}

function by({ by }: ActivityWish): SQL | undefined {
  return by ? eq(events.actorId, by) : undefined;
}

/** Most of the record came by way of the desk, so that any other index is better than one for that. */
function through({ via }: ActivityWish): SQL | undefined {
  if (!via) return undefined;
  const isWay = eq(events.via, via);
  return via === "desk" ? isWay : and(isWay, NOT_BY_DESK);
}

function using({ with: token }: ActivityWish): SQL | undefined {
  return token ? eq(events.tokenId, token) : undefined;
}

function between({ from, to }: ActivityWish, timeZone: string): (SQL | undefined)[] {
  const [first, end] = [from && startOfDay(from, timeZone), to && startOfDay(nextDay(to), timeZone)];
  return [first ? gte(events.at, first) : undefined, end ? lt(events.at, end) : undefined];
}

function below(cursor: string | undefined): SQL | undefined {
  const [at, id] = cursor?.split(".") ?? [];
  if (!at || !id) return undefined;
  const moment = new Date(Number.parseInt(at, 36));
  // Twice: the first finds the place in the index, the second parts events of one moment.
  return and(lte(events.at, moment), or(lt(events.at, moment), lt(events.id, Number(id))));
}

function newestFirst(a: Place, b: Place): number {
  return b.at.getTime() - a.at.getTime() || b.id - a.id;
}
