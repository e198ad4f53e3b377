import { z } from "zod";
import { Id } from "#lib/kernel/text-input.ts";
import { isDay } from "./days.ts";

export const VIEWS = ["month", "week", "agenda"] as const;
export type CalendarView = (typeof VIEWS)[number];

/** Years that somebody plans in; zones of other times are guesses. */
const Day = z.string().refine((day) => isDay(day) && day >= "1990-01-01" && day < "2200-01-01", "Choose a day.");

/** The calendar, as its address says it. Unknown or damaged words fall back rather than fail. */
export const CalendarInput = z.object({
  view: z.enum(VIEWS).catch("month").default("month"),
  on: Day.optional().catch(undefined),
  section: Id.optional().catch(undefined),
  person: Id.optional().catch(undefined),
});
export type CalendarInput = z.output<typeof CalendarInput>;
/** Whose work and from where: what a feed keeps of an address. */
export type CalendarFilter = Pick<CalendarInput, "section" | "person">;

/** What of an article may be moved to another day by hand. */
export const MOVABLE = ["planned", "due"] as const;
/**
 * `day` in the site's zone, where the time of day stays as it is. `from` is the day that whoever moves it saw it on; `time`
 * sets it back to exactly what it was, for an undo.
 */
export const ReplanInput = z.strictObject({
  id: Id,
  what: z.enum(MOVABLE),
  day: Day,
  from: Day.optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time such as 09:30.")
    .optional(),
});

export const CreateFeedInput = z.strictObject({
  section: Id.nullable().default(null),
  person: Id.nullable().default(null),
});
/** The feed's own id. */
export const RevokeFeedInput = z.strictObject({ id: Id });
/** What newSecret makes. */
export const ReadFeedInput = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
