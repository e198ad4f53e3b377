import { z } from "zod";
import { BlockId } from "#lib/content/block-id.ts";
import { Id, paragraphs } from "#lib/kernel/text-input.ts";
import { isCommentField } from "./fields.ts";
import { LIMITS } from "./limits.ts";

const Words = paragraphs(LIMITS.words).pipe(z.string().min(1, "Write what you want to say."));
const Mentions = z
  .array(Id)
  .max(LIMITS.mentions, `At most ${LIMITS.mentions} people in one comment.`)
  .default([])
  .transform((ids) => [...new Set(ids)]);

/** Words of the text as they stand there: nothing is trimmed, or their place would be another. */
const stretch = (max: number) =>
  z
    .string()
    .max(max, "These are too many words to hold on to.")
    .regex(/^[^\0]*$/, "Contains control characters.");
const place = z.int().min(0).max(10_000_000);

const Anchor = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("article") }),
  z.strictObject({
    on: z.literal("field"),
    field: z.string().refine(isCommentField, "There is no such field."),
  }),
  z
    .strictObject({
      on: z.literal("text"),
      block: BlockId,
      ...{ from: place, to: place },
      quote: stretch(LIMITS.quote).refine((quote) => quote.trim() !== "", "Choose the words that it is about."),
      ...{ before: stretch(LIMITS.context), after: stretch(LIMITS.context) },
    })
    .refine(({ from, to, quote }) => to - from === quote.length, "The place and the words do not fit."),
]);

/** Begins a thread about something (`anchor`), or answers in one (`thread`). `mentions`: the people whom the words name. */
export const AddCommentInput = z
  .strictObject({ id: Id, anchor: Anchor.optional(), thread: Id.optional(), words: Words, mentions: Mentions })
  .refine(({ anchor, thread }) => (anchor === undefined) !== (thread === undefined), {
    message: "A comment is about something, or an answer.",
  });
export const EditCommentInput = z.strictObject({ comment: Id, words: Words, mentions: Mentions });
export const CommentInput = z.strictObject({ comment: Id });
