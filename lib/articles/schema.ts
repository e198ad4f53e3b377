import { z } from "zod";
import { ARTICLE_KINDS, ARTICLE_STATES } from "#db/vocabulary.ts";
import { ContentError } from "#lib/content/content-error.ts";
import { acceptDocument } from "#lib/content/gate.ts";
import { Slug } from "#lib/content/slug.ts";
import { CHANGE_FIELDS, refuseNote } from "#lib/corrections/schema.ts";
import { Id, line } from "#lib/kernel/text-input.ts";
import { momentIn, PLAN_AT_BIRTH, PLAN_FILTERS } from "#lib/plan/schema.ts";
import { LIMITS } from "./limits.ts";

/** The document crosses as a JSON string: server actions drop the attributes of ProseMirror's own objects. */
const Body = z.string().transform((json, refuse) => {
  try {
    return acceptDocument(json);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    refuse.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

export const LanguageCode = z
  .string()
  .max(35, "A language code such as en, uk or pt-BR.")
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language code such as en, uk or pt-BR.");

/** Everything an editor writes. A draft may be unfinished, so only bounds are checked here; see missing.ts. */
export const ContentInput = z.strictObject({
  kind: z.enum(ARTICLE_KINDS, "Choose what kind of article this is."),
  language: LanguageCode,
  kicker: line(LIMITS.kicker),
  title: line(LIMITS.title),
  standfirst: line(LIMITS.standfirst),
  slug: z.union([z.literal(""), Slug]),
  sectionId: Id.nullable(),
  bylines: z.array(Id).max(LIMITS.bylines, `At most ${LIMITS.bylines} names.`).transform(unique),
  topics: z.array(Id).max(LIMITS.topics, `At most ${LIMITS.topics} topics.`).transform(unique),
  lead: z
    .strictObject({
      mediaId: Id,
      alt: line(LIMITS.alt),
      caption: line(LIMITS.caption),
      credit: line(LIMITS.credit),
      decorative: z.literal(true).optional(),
    })
    .nullable(),
  seo: z.strictObject({ title: line(LIMITS.seoTitle), description: line(LIMITS.seoDescription) }),
  body: Body,
});

/** As programs send it, too: without what is only read out of it. */
export const CreateFields = z.strictObject({
  title: line(LIMITS.title).default(""),
  sectionId: Id.nullable().default(null),
  ...PLAN_AT_BIRTH,
});
export const CreateInput = CreateFields.transform(({ due, planned, zone, ...rest }, refuse) => ({
  ...rest,
  dueAt: momentIn({ due, zone }, "due", refuse) ?? null,
  plannedAt: momentIn({ planned, zone }, "planned", refuse) ?? null,
}));
/** A tab of a browser, by the name that it made for itself. */
const Tab = z.string().regex(/^[a-z0-9]{8,32}$/, "This is not the name of a tab.");
/**
 * A save with a `tab` needs the lease of the article; programs save without one. With `keep` the text that it replaces goes
 * into the history; with `leave` the tab lets go of the lease.
 */
export const SaveInput = z.strictObject({
  id: Id,
  basedOn: z.int().min(1),
  tab: Tab.optional(),
  keep: z.boolean().default(false),
  leave: z.boolean().default(false),
  content: ContentInput,
});
/**
 * `instead`: tabs of the same browser that are gone, such as this one before it was loaded again. `version`: the text that
 * the tab shows.
 */
export const TakeLeaseInput = z.strictObject({
  id: Id,
  tab: Tab,
  instead: z.array(Tab).max(50).default([]),
  version: z.int().min(1),
  over: z.boolean().default(false),
});
/** Looking on while somebody else writes. */
export const WatchInput = z.strictObject({ id: Id, version: z.coerce.number().int().min(1) });
export const ReleaseLeaseInput = z.strictObject({ id: Id, tab: Tab });
/**
 * `version` is the draft that the person saw: what is published is what was read. `despite` names pictures and files
 * whose usage has ended, and that shall be published all the same. `change` and `note`: what readers are told of a text that
 * comes in the place of another.
 */
export const PublishFields = z.strictObject({
  id: Id,
  version: z.int().min(1),
  despite: z.array(Id).max(500).default([]),
  ...CHANGE_FIELDS,
});
export const PublishInput = PublishFields.superRefine(refuseNote);
export const ArticleInput = z.strictObject({ id: Id });
export const ChangeSectionInput = z.strictObject({ id: Id, sectionId: Id.nullable() });
export const AddTopicInput = z.strictObject({ id: Id, topicId: Id });

export const SORTS = ["changed", "published", "title"] as const;
/** The desk's list, as its address says it. Unknown or damaged words fall back rather than fail. */
export const ListInput = z.object({
  state: z.enum(["open", "all", "scheduled", ...ARTICLE_STATES]).catch("open"),
  section: Id.optional().catch(undefined),
  author: Id.optional().catch(undefined),
  ...PLAN_FILTERS,
  /** What the viewer began or was given. */
  whose: z.literal("mine").optional().catch(undefined),
  q: z.string().max(200).catch("").default(""),
  sort: z.enum(SORTS).catch("changed").default("changed"),
  // Holds a title, of which a letter may take twelve characters here.
  after: z.string().max(3_000).optional().catch(undefined),
});
export type ListInput = z.output<typeof ListInput>;

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
