import { z } from "zod";
import { PRIORITIES } from "#db/vocabulary.ts";
import { Id, line, paragraphs } from "#lib/kernel/text-input.ts";
import { PLAN_LIMITS } from "./limits.ts";
import { type DayFor, NO_DAY, readDay, UNKNOWN_ZONE } from "./read-day.ts";

const WorkingTitle = line(PLAN_LIMITS.workingTitle);
const Brief = paragraphs(PLAN_LIMITS.brief);
const Importance = z.enum(PRIORITIES, "Choose how important it is.");
const Day = z.string().max(16, NO_DAY);
const Zone = z.string().max(64, UNKNOWN_ZONE);

/** By when a story is to be done: a day, or a day and a time, by clocks of `zone`; null for no date. */
export const DUE_DAY = { due: Day.nullable(), zone: Zone.optional() };

/** What may be said of a story when it is begun. `due` and `planned`: a day, or a day and a time, by clocks of `zone`. */
export const PLAN_AT_BIRTH = {
  workingTitle: WorkingTitle.default(""),
  brief: Brief.default(""),
  priority: Importance.default("normal"),
  assigneeId: Id.nullable().default(null),
  due: Day.nullable().default(null),
  planned: Day.nullable().default(null),
  zone: Zone.optional(),
};

/**
 * What is left out stays as it is; null takes the date away. `briefWas` is the brief that the writer of a new one saw: when
 * it is another by now, nothing is written over.
 */
export const PlanInput = z
  .strictObject({
    id: Id,
    workingTitle: WorkingTitle.optional(),
    brief: Brief.optional(),
    briefWas: Brief.optional(),
    priority: Importance.optional(),
    planned: Day.nullable().optional(),
    zone: Zone.optional(),
  })
  .transform(({ planned, zone, ...rest }, refuse) => ({
    ...rest,
    plannedAt: momentIn({ planned, zone }, "planned", refuse),
  }));

/** Null gives it to nobody, or takes the date away. */
export const AssignInput = z
  .strictObject({
    id: Id,
    assigneeId: Id.nullable().optional(),
    due: Day.nullable().optional(),
    zone: Zone.optional(),
  })
  .transform(({ due, zone, ...rest }, refuse) => ({ ...rest, dueAt: momentIn({ due, zone }, "due", refuse) }));

export const TellDueInput = z.strictObject({ id: Id });

type Written<Name extends DayFor> = { [Each in Name]?: string | null | undefined } & { zone?: string | undefined };
type Refuse = z.core.$RefinementCtx<unknown>;

/** The moment that was written; undefined where nothing was said. What is wrong is said of its own field. */
export function momentIn<Name extends DayFor>(
  written: Written<Name>,
  what: Name,
  refuse: Refuse,
): Date | null | undefined {
  const local = written[what];
  if (local === undefined || local === null) return local;
  const read = readDay({ local, zone: written.zone ?? "" }, what);
  if ("at" in read) return read.at;
  refuse.addIssue({ code: "custom", path: [read.field === "zone" ? "zone" : what], message: read.message });
  return z.NEVER;
}

const DUE = ["late", "today", "week"] as const;

/** What a list of stories may be narrowed by, as its address says it. Damaged words fall back rather than fail. */
export const PLAN_FILTERS = {
  assignee: z
    .union([z.enum(["me", "nobody"]), Id])
    .optional()
    .catch(undefined),
  due: z.enum(DUE).optional().catch(undefined),
  priority: z.enum(PRIORITIES).optional().catch(undefined),
  stage: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
};

/** The board, as its address says it. */
export const BoardInput = z.object({
  section: Id.optional().catch(undefined),
  assignee: PLAN_FILTERS.assignee,
  priority: PLAN_FILTERS.priority,
});
export type BoardInput = z.output<typeof BoardInput>;
