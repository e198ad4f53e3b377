import type { Transaction } from "#db/client.ts";
import type { Article } from "#db/schema/articles.ts";
import type { Section } from "#db/schema/sections.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { RESERVED_SLUGS } from "#lib/sections/reserved.ts";
import type { Content } from "./content.ts";
import { lineOf, refuseTakenPath } from "./rows.ts";

type Formed = Pick<Article, "id" | "form">;

/** Where a text would stand: an article in its section, a page right below the front page. Throws AppError for what is taken. */
export async function claimAddress(
  tx: Transaction,
  { id, form }: Formed,
  { sectionId, slug }: Content,
  tree: Section[],
): Promise<string> {
  if (form === "page" && RESERVED_SLUGS.has(slug))
    throw invalid("slug", "The site itself uses this address. Choose another.");
  const [section] = sectionId ? await lineOf(tx, sectionId, tree) : [];
  const path = form === "page" ? slug : `${section?.path}/${slug}`;
  await refuseTakenPath(tx, path, id, tree);
  return path;
}

/** A page is in no list, so it names nothing that would put it into one. Throws AppError invalid. */
export function refuseListed({ form }: Pick<Article, "form">, content: Content): void {
  if (form !== "page") return;
  if (content.sectionId) throw invalid("content.sectionId", "A standing page stands in no section.");
  if (content.bylines.length > 0) throw invalid("content.bylines", "A standing page has no byline.");
  if (content.topics.length > 0) throw invalid("content.topics", "A standing page belongs to no topic.");
}
