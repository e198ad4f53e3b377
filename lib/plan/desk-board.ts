import { and, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { outOfSight } from "#db/dialect/out-of-sight.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/sections.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { branch } from "#lib/sections/tree.ts";
import { byUrgency } from "./desk-work.ts";
import { givenTo, inWork } from "./in-work.ts";
import type { BoardInput } from "./schema.ts";
import { type BoardStage, stagesForBoard, standsIn } from "./stages-for-board.ts";
import { type Story, seenStories, stories } from "./story.ts";

/** `more`: how many stand there besides those that are shown. */
export type Column = BoardStage & { stories: Story[]; more: number };

export const SHOWN = 20;

/** What is in work, by the stage that it has reached; the most urgent first. */
export async function deskBoard(viewer: Viewer, wish: BoardInput, now: Date, zone: string): Promise<Column[]> {
  const [stages, narrowed] = await Promise.all([stagesForBoard(), narrowing(viewer, wish)]);
  return Promise.all(
    stages.map(async (stage) => {
      const where = [inWork(now), standsIn(stage.id, stages), ...narrowed];
      const [found, all] = await Promise.all([
        stories(viewer, { where, by: byUrgency(now, zone), limit: SHOWN }),
        counted(viewer, where),
      ]);
      return { ...stage, stories: found, more: Math.max(0, all - found.length) };
    }),
  );
}

async function narrowing(viewer: Viewer, { section, assignee, priority }: BoardInput): Promise<(SQL | undefined)[]> {
  const tree = section ? await db().select().from(sections) : [];
  return [
    section ? inArray(outOfSight(sql`${articles.sectionId}`), branch(tree, section)) : undefined,
    assignee ? givenTo(assignee, viewer) : undefined,
    priority ? eq(articles.priority, priority) : undefined,
  ];
}

async function counted(viewer: Viewer, where: (SQL | undefined)[]): Promise<number> {
  const [row] = await db()
    .select({ all: count() })
    .from(articles)
    .where(and(seenStories(viewer), ...where));
  return Number(row?.all ?? 0);
}
