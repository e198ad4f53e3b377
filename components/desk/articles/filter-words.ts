import type { SORTS } from "#lib/articles/schema.ts";
import type { Wish } from "./list-address.ts";

/** As they stand in the sentence “Showing … in … by …, …”. */
export const STATE_CHOICES: { value: Wish["state"]; label: string }[] = [
  { value: "open", label: "everything open" },
  { value: "draft", label: "drafts" },
  { value: "scheduled", label: "what is scheduled" },
  { value: "live", label: "what is live" },
  { value: "live-with-changes", label: "live with changes" },
  { value: "withdrawn", label: "what was withdrawn" },
  { value: "trashed", label: "the trash" },
  { value: "all", label: "everything, trash too" },
];

export const SORT_CHOICES: { value: (typeof SORTS)[number]; label: string }[] = [
  { value: "changed", label: "latest change first" },
  { value: "published", label: "latest published first" },
  { value: "title", label: "by title" },
];
