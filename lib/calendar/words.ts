import type { EntryKind } from "./entries.ts";

/** What an entry is, in a word; its sign says it again to the eye. */
export const KIND_WORDS: Record<EntryKind, string> = {
  due: "Due",
  planned: "Planned",
  publish: "Comes out",
  unpublish: "Goes away",
  embargo: "Embargo ends",
  published: "Published",
  updated: "Updated",
};

export const KIND_SIGNS: Record<EntryKind, string> = {
  due: "◆",
  planned: "○",
  publish: "▲",
  unpublish: "▽",
  embargo: "■",
  published: "●",
  updated: "◐",
};

/** Why it stays where it is, for those that nobody moves here. */
export function whyFixed(kind: EntryKind): string {
  if (kind === "published" || kind === "updated") return "This has happened, so it cannot be moved.";
  if (kind === "planned") return "Who may write it may plan it anew.";
  if (kind === "due") return "Who gives work out says when it is due.";
  return kind === "embargo"
    ? "An embargo is changed in the article."
    : "This happens by itself at its time, which is changed in the article.";
}
