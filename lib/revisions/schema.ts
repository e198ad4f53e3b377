import { z } from "zod";
import { REVISION_KINDS } from "#db/vocabulary.ts";
import { ContentInput } from "#lib/articles/schema.ts";
import { PublicReason } from "#lib/corrections/schema.ts";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";
import { MAX_LABEL_LENGTH } from "./limits.ts";

const Label = requiredLine(MAX_LABEL_LENGTH, "Give it a name, such as “Before legal read”.");

/**
 * Without `content` the working draft is kept, and `version` is the one that the person saw. With `content` that text is
 * kept as it is given, and `version` says which draft it was based on.
 */
export const KeepInput = z.strictObject({
  id: Id,
  label: Label,
  version: z.int().min(1),
  content: ContentInput.optional(),
});

/** Two whole texts of an article: one on a screen, the other saved in its place. */
export const TwoTextsInput = z.strictObject({ id: Id, mine: ContentInput, theirs: ContentInput });
export type TwoTextsInput = z.output<typeof TwoTextsInput>;

/** Names a revision, whatever its kind; an automatic one is then kept for good. */
export const NameInput = z.strictObject({ id: Id, revisionId: Id, label: Label });

/** `version` is the draft that the person saw, and that gives way. */
export const RestoreInput = z.strictObject({ id: Id, revisionId: Id, version: z.int().min(1) });

export const WithholdInput = z.strictObject({ id: Id, revisionId: Id, reason: PublicReason });
export const ReleaseInput = z.strictObject({ id: Id, revisionId: Id });

/** `after`: the article that the turn before got to. */
export const ThinInput = z.strictObject({ after: Id.nullable() });

const Version = z.union([z.literal("now"), Id]);

/** The history's address: which version is shown, with which it is compared, and what is listed. Damaged words fall back. */
export const HistoryInput = z.object({
  show: Version.catch("now").default("now"),
  with: Version.optional().catch(undefined),
  kind: z
    .enum(["all", ...REVISION_KINDS])
    .catch("all")
    .default("all"),
  after: z.coerce.number().int().min(1).max(1_000_000_000).optional().catch(undefined),
});
export type HistoryInput = z.output<typeof HistoryInput>;
export type KindFilter = HistoryInput["kind"];
