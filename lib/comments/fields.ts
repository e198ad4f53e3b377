/** The fields of an article that comments can be about, in the order of the page, with their names within a sentence. */
export const COMMENT_FIELDS = {
  kicker: "the kicker",
  title: "the title",
  standfirst: "the standfirst",
  "lead.alt": "the alternative text of the picture",
  "lead.caption": "the caption of the picture",
  "lead.credit": "the credit of the picture",
  slug: "the address",
  "seo.title": "the title in search results",
  "seo.description": "the description in search results",
} as const;
export type CommentField = keyof typeof COMMENT_FIELDS;

export function isCommentField(name: string): name is CommentField {
  return Object.hasOwn(COMMENT_FIELDS, name);
}
