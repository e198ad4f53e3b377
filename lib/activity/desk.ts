import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import type { EventRow } from "#db/schema/events.ts";
import { people } from "#db/schema/people.ts";
import { site } from "#db/schema/site.ts";
import { tokens } from "#db/schema/tokens.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { namesFor } from "./names.ts";
import { canChangeKeeping, seesActivity } from "./policy.ts";
import { cursorOf, readEvents } from "./read.ts";
import { type ActivityWish, targetOf } from "./schema.ts";
import { visibleTo } from "./scope.ts";
import { type Activity, tell } from "./telling.ts";

const PAGE_SIZE = 50;

export type ActivityPage = { activities: Activity[]; after: string | null };

/** One page of the record, newest first. Keyset, so that the thousandth page costs what the first does. */
export async function deskActivity(viewer: Viewer, wish: ActivityWish, size = PAGE_SIZE): Promise<ActivityPage> {
  const timeZone = await siteZone();
  const rows = await readEvents(await visibleTo(viewer, wish), wish, timeZone, size + 1);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    activities: await toldFor(viewer, page, timeZone),
    after: rows.length > size && last ? cursorOf(last) : null,
  };
}

/** What somebody did and what was done about them, the newest of both. For those who see everybody's activity. */
export async function deskActivityOfPerson(viewer: Viewer, id: string, size: number): Promise<Activity[]> {
  if (!seesActivity(viewer)) return [];
  const timeZone = await siteZone();
  const scope = await visibleTo(viewer, {});
  const found = await Promise.all(
    [{ by: id }, { on: `person:${id}` }].map((wish) => readEvents(scope, wish, timeZone, size)),
  );
  const rows = [...new Map(found.flat().map((row) => [row.id, row])).values()];
  rows.sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
  return toldFor(viewer, rows.slice(0, size), timeZone);
}

/** How long the record is kept, for those who may say so; null for all others. */
export async function deskKeeping(
  viewer: Viewer,
): Promise<{ keepActivityDays: number | null; keepTracesDays: number } | null> {
  const { keepActivityDays, keepTracesDays } = site;
  if (!canChangeKeeping(viewer)) return null;
  return (await db().select({ keepActivityDays, keepTracesDays }).from(site).limit(1))[0] ?? null;
}

/** Whom the filter offers: everybody of the newsroom for those who see everybody's activity. */
export async function deskActors(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!seesActivity(viewer)) return [];
  return db().select({ id: people.id, name: people.name }).from(people).orderBy(asc(people.name), asc(people.id));
}

/** What the list is narrowed to, by name; null when it is not, or when that is gone. */
export async function deskTarget(viewer: Viewer, on: string | undefined): Promise<string | null> {
  const target = targetOf(on);
  if (!target) return null;
  await visibleTo(viewer, { on });
  const names = await namesFor([{ targetType: target.type, targetId: target.id } as EventRow]);
  return names(target.type, target.id) ?? null;
}

/** The name of the token that the list is narrowed to; null when it is not, when the token is gone, or another's. */
export async function deskTokenName(viewer: Viewer, id: string | undefined): Promise<string | null> {
  if (!id) return null;
  const whose = seesActivity(viewer) ? sql`1 = 1` : eq(tokens.ownerId, viewer.id);
  const [token] = await db()
    .select({ name: tokens.name })
    .from(tokens)
    .where(and(eq(tokens.id, id), whose));
  return token?.name ?? null;
}

export async function siteZone(): Promise<string> {
  const [row] = await db().select({ timeZone: site.timeZone }).from(site).limit(1);
  return row?.timeZone ?? "UTC";
}

export async function toldFor(viewer: Viewer, rows: EventRow[], timeZone: string): Promise<Activity[]> {
  const names = await namesFor(rows);
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone });
  return rows.map((row) => tell(viewer, row, names, (at) => format.format(at)));
}
