import { z } from "zod";
import { ContentError } from "#lib/content/content-error.ts";
import { isSafeHref } from "#lib/content/href.ts";
import { isTimelineDate } from "#lib/content/timeline-date.ts";
import { Id, line, paragraphs, requiredLine } from "#lib/kernel/text-input.ts";
import { introductionFrom } from "./introduction.ts";
import { PAGE_LIMITS } from "./page-limits.ts";

/** Null where nothing is written. */
const Introduction = paragraphs(PAGE_LIMITS.introduction).transform((text, refuse) => {
  try {
    return introductionFrom(text);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    refuse.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

/** An address of the web or of this site; may be empty. */
const Address = line(PAGE_LIMITS.address).refine(
  (url) => url === "" || (isSafeHref(url) && !/^mailto:/i.test(url)),
  "An address begins with https://, http:// or a single /, and holds no spaces.",
);
const atMost = (many: number) => `At most ${many} lines. Take some out first.`;

const DATE = "A year, a month or a day, such as 2026, 2026-11 or 2026-11-30.";
const Moment = z.strictObject({
  date: z.string().trim().refine(isTimelineDate, DATE),
  text: requiredLine(PAGE_LIMITS.moment, "Say what happened."),
  url: Address,
});

/** All that stands on the page of a topic beside its articles. `seen`: the name of what it was made of (standOf). */
export const TopicPageInput = z.strictObject({
  id: Id,
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  introduction: Introduction,
  facts: z
    .array(
      z.strictObject({
        label: requiredLine(PAGE_LIMITS.label, "Say what this is."),
        value: requiredLine(PAGE_LIMITS.value, "Say how much, who or when."),
      }),
    )
    .max(PAGE_LIMITS.facts, atMost(PAGE_LIMITS.facts)),
  timeline: z.array(Moment).max(PAGE_LIMITS.timeline, atMost(PAGE_LIMITS.timeline)).transform(inOrder),
  involved: z
    .array(
      z.strictObject({
        name: requiredLine(PAGE_LIMITS.name, "Write the name."),
        role: line(PAGE_LIMITS.role),
        url: Address,
      }),
    )
    .max(PAGE_LIMITS.involved, atMost(PAGE_LIMITS.involved)),
  guide: z
    .array(Id)
    .max(PAGE_LIMITS.guide, `At most ${PAGE_LIMITS.guide} articles.`)
    .transform((ids) => [...new Set(ids)]),
});

/** The earliest first: a year stands before its months, a month before its days. */
function inOrder<M extends { date: string }>(moments: M[]): M[] {
  return moments.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
