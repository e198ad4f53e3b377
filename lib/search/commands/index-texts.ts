import { and, asc, eq, gt, isNotNull, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { publishedTexts } from "#db/schema/published.ts";
import { contentOf } from "#lib/articles/content.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Id } from "#lib/kernel/text-input.ts";
import { searchDocument } from "../document.ts";
import { forgetOldWords, makeFindable } from "../rows.ts";
import { TERMS_VERSION } from "../terms.ts";

const A_TURN = 25;

/** Lets readers find what is live and was not found until now, or was cut into terms in an older way: some at a time, by their ids. */
export const indexTexts = defineCommand({
  name: "search.index-texts",
  input: z.strictObject({ after: Id.nullable() }),
  load: async () => null,
  can: isSystem,
  async prepare({ input: { after } }) {
    const rows = await db()
      .select({ article: articles, revision: revisions })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
      .leftJoin(publishedTexts, eq(publishedTexts.articleId, articles.id))
      .where(
        and(
          after === null ? undefined : gt(articles.id, after),
          isNotNull(articles.publishedAt),
          or(isNull(publishedTexts.id), lt(publishedTexts.termsVersion, TERMS_VERSION)),
        ),
      )
      .orderBy(asc(articles.id))
      .limit(A_TURN);
    return rows.map(({ article, revision }) => {
      const content = contentOf(revision);
      return { article, revision, content, found: searchDocument(content) };
    });
  },
  async run({ tx, input, prepared }) {
    if (input.after === null) await forgetOldWords(tx);
    for (const { article, revision, content, found } of prepared) {
      const { id, form, publishedAt } = article;
      // Withdrawn or published anew since it was read: then whoever did that has seen to it.
      if (!publishedAt || (await liveRevisionOf(tx, id)) !== revision.id) continue;
      await makeFindable(tx, { articleId: id, form, publishedAt }, content, found);
    }
    return {
      indexed: prepared.length,
      after: prepared.length === A_TURN ? (prepared.at(-1)?.article.id ?? null) : null,
    };
  },
  // Nothing of it can be seen but that a search finds more.
  event: () => null,
  tags: () => [],
});

async function liveRevisionOf(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.select({ live: articles.liveRevisionId }).from(articles).where(eq(articles.id, id));
  return row?.live ?? null;
}
