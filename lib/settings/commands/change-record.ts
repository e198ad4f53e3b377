import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { type Statements, site } from "#db/schema/site.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { siteTag } from "#lib/tags.ts";
import { canChangeSettings } from "../policy.ts";
import { RecordInput } from "../schema.ts";
import { loadSite } from "../site-row.ts";
import { STATEMENTS } from "../statements.ts";

/** Writes what readers are told of how the newsroom works, and whether they may open earlier versions. */
export const changeRecord = defineCommand({
  name: "site.change-record",
  input: RecordInput,
  load: loadSite,
  can: canChangeSettings,
  async run({ tx, input, target: { statements, publicVersions } }) {
    if (JSON.stringify(input) === JSON.stringify({ statements: statements ?? {}, publicVersions }))
      return { changed: false };
    await refuseOtherThanPages(tx, input.statements);
    await tx.update(site).set(input).where(eq(site.id, 1));
    return { changed: true };
  },
  event: ({ input, target: { statements, publicVersions }, result }) =>
    result.changed ? { target: { type: "site", id: "1" }, before: { statements, publicVersions }, after: input } : null,
  tags: () => [siteTag],
});

async function refuseOtherThanPages(tx: Transaction, statements: Statements): Promise<void> {
  const ids = Object.values(statements).flatMap(({ pageId }) => pageId ?? []);
  if (ids.length === 0) return;
  const { id, form } = articles;
  const found = await tx.select({ id, form }).from(articles).where(inArray(id, ids));
  const pages = new Set(found.flatMap((row) => (row.form === "page" ? [row.id] : [])));
  const wrong = STATEMENTS.find((name) => {
    const pageId = statements[name]?.pageId;
    return pageId && !pages.has(pageId);
  });
  if (wrong) throw invalid(`statements.${wrong}.pageId`, "This is no standing page any more. Choose another.");
}
