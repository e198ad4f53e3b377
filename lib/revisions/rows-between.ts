import type { Content } from "#lib/articles/content.ts";
import { bodyParts } from "#lib/articles/published-body.ts";
import { withRelated } from "#lib/articles/published-related.ts";
import { diffDocuments } from "./diff/blocks.ts";
import { newBudget } from "./diff/budget.ts";
import { type HeadRuns, headRuns } from "./diff/fields.ts";
import { type ShownRow, showRows } from "./diff/html.ts";
import { withoutNotes } from "./diff/quiet.ts";
import { SIGN_WORDS, type SignWords } from "./diff/sign-words.ts";

/** The texts of two contents, the way from `before` to `after`. */
export type TextsBetween = { language: string; head: HeadRuns; rows: ShownRow[] };

/**
 * For the desk and for readers: nothing is in it but the two texts and what readers may know of other things. Without
 * `names` it says nothing in the desk's own words.
 */
export async function rowsBetween(
  id: string,
  before: Content,
  after: Content,
  words: SignWords = SIGN_WORDS,
): Promise<TextsBetween> {
  const { language } = after;
  const parts = await bodyParts([before.body, after.body]);
  const found = diffDocuments(before.body, after.body);
  const rows = showRows(words.names ? found : withoutNotes(found), { language, ...parts }, words);
  const filled = await withArticles(words.names ? rows : rows.map(withoutIds), id, language);
  return { language, head: headRuns(before, after, newBudget()), rows: filled };
}

/** A heading and a note stand on the page twice where both texts are shown, and an id may not. */
function withoutIds({ html, before, ...row }: ShownRow): ShownRow {
  const bare = (text: string) => text.replace(/<[^>]*>/g, (tag) => tag.replace(/ id="[^"]*"/, ""));
  return { ...row, html: bare(html), before: before && bare(before) };
}

/** What readers would see in the places that are kept for other articles. */
async function withArticles(rows: ShownRow[], id: string, language: string): Promise<ShownRow[]> {
  const filled = await withRelated(
    rows.flatMap(({ html, before }) => [html, before ?? ""].map((text) => ({ id, html: text, language }))),
  );
  return rows.map((row, index) => ({
    ...row,
    html: filled[index * 2] ?? "",
    before: row.before === null ? null : (filled[index * 2 + 1] ?? ""),
  }));
}
