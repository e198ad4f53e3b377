import { contentOf } from "#lib/articles/content.ts";
import { bylinesOf } from "#lib/articles/published-parts.ts";
import type { SignWords } from "./diff/sign-words.ts";
import type { Run } from "./diff/types.ts";
import type { PublicChanges } from "./public-versions.ts";
import { publishedRecord, revisionOf } from "./published.ts";
import { rowsBetween } from "./rows-between.ts";

/** Null where there are no two such versions, or they are not in their order. */
export async function publishedChanges(
  articleId: string,
  [earlier, later]: [number, number],
  words: Omit<SignWords, "names">,
): Promise<PublicChanges | null> {
  const record = await publishedRecord(articleId);
  const [from, to] = [record?.versions[earlier - 1], record?.versions[later - 1]];
  if (!record || !from || !to || earlier >= later) return null;
  if (from.withheldAt || to.withheldAt) return { ...record, from, to, changes: null };
  const [before, after] = [await revisionOf(articleId, earlier), await revisionOf(articleId, later)];
  if (!before || !after) return null;
  const between = await rowsBetween(articleId, contentOf(before), contentOf(after), { ...words, names: false });
  return { ...record, from, to, changes: { ...between, bylines: await bylineRuns(before.bylines, after.bylines) } };
}

/** Only where they changed. */
async function bylineRuns(before: string[], after: string[]): Promise<Run[]> {
  if (before.join() === after.join()) return [];
  const byline = await bylinesOf([...before, ...after]);
  const run = (change: Run["change"], ids: string[]): Run[] => {
    const text = byline(ids)
      .map(({ name }) => name)
      .join(", ");
    return text ? [{ change, nodes: [{ type: "text", text }], notes: [] }] : [];
  };
  return [...run("removed", before), ...run("added", after)];
}
