import type { Act } from "./acts.ts";

/** Lists and days that a desk looks through, from wherever one is. */
export const LIST_VIEWS: Act[] = [
  ["My articles", "mine own begun given articles", "/admin/articles?whose=mine"],
  ["What is scheduled", "articles waiting comes out", "/admin/articles?state=scheduled"],
  ["What is live", "articles published", "/admin/articles?state=live"],
  ["Trash of articles", "deleted bin restore", "/admin/articles?state=trashed"],
  ["Calendar by week", "plan days", "/admin/calendar?view=week"],
  ["Calendar as an agenda", "plan days list", "/admin/calendar?view=agenda"],
].map(([name = "", words = "", href = ""]) => ({ name, words, href, onlyAsked: true }));
