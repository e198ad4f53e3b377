import type { NoticeKind } from "#db/vocabulary.ts";

/** What a notice tells of. `title` is what the article is called now; `words` were noted when it was told. */
export type NoticeFacts = { kind: NoticeKind; by: string | null; title: string; words: string };
/** Before and after the title, and what somebody said in their own words. */
export type NoticeSentence = { before: string; title: string; after: string; quote: string };

/** What the desk says of a notice. Pure. */
export function noticeSentence({ kind, by, title, words }: NoticeFacts): NoticeSentence {
  const who = by ?? "Somebody";
  const named = title.trim() || "An untitled article";
  const says = (before: string, after = "", quote = words): NoticeSentence => ({ before, title: named, after, quote });
  switch (kind) {
    case "assigned":
      return says(`${who} gave you `);
    case "review-asked":
      return says(`${who} asks you to look at `);
    case "review-answered":
      return says(`${who} answered on `);
    case "mentioned":
      return says(`${who} mentioned you in a comment on `);
    case "commented":
      return says(`${who} commented on `);
    case "due":
      return says("", " is due");
    case "schedule-failed":
      return says("What was scheduled for ", " could not be done");
  }
}

/** What each kind is called where somebody chooses what they are told of. */
export const KIND_WISHES: Record<NoticeKind, string> = {
  assigned: "A story is given to me",
  "review-asked": "Somebody asks me to look at a story",
  "review-answered": "A story of mine was looked at",
  mentioned: "Somebody mentions me in a comment",
  commented: "Somebody comments on a story of mine, or answers where I wrote",
  due: "A story of mine is due",
  "schedule-failed": "Something that was scheduled could not be done",
};

/** Where a notice leads. */
export function noticePath({ articleId, commentId }: { articleId: string; commentId: string | null }): string {
  return `/admin/articles/${articleId}${commentId ? `?comment=${commentId}` : ""}`;
}
