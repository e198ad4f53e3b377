import type { CommentAnchor } from "#db/schema/comments.ts";
import { COMMENT_FIELDS, isCommentField } from "#lib/comments/fields.ts";

/** What a thread is about, as its head says it. */
export function aboutWords(anchor: CommentAnchor): string {
  if (anchor.on === "article") return "The whole article";
  if (anchor.on === "text") return `“${shortened(anchor.quote.replace(/\s+/g, " "))}”`;
  const name = isCommentField(anchor.field) ? COMMENT_FIELDS[anchor.field] : anchor.field;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const SHOWN = 120;

function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= SHOWN ? words : `${letters.slice(0, SHOWN).join("").trimEnd()}…`;
}
