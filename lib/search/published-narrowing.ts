import { inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { type Asked, hitsOf } from "#db/dialect/published-index.ts";
import { publishedTexts } from "#db/schema/published.ts";
import { ARTICLE_KINDS, type ArticleKind } from "#db/vocabulary.ts";
import { bylinesOf, topicsOf } from "#lib/articles/published-parts.ts";
import { branch, type ReaderSection } from "#lib/sections/tree.ts";
import type { Span } from "./published-texts.ts";

/** What a search can be narrowed to, as its address says it. `count` where all that was found could be counted. */
export type Choice<Value extends string = string> = { value: Value; name: string; count: number | null };
export type Narrowing = { sections: Choice[]; kinds: Choice<ArticleKind>[]; authors: Choice[]; topics: Choice[] };
export type Counted = { count: number; isMore: boolean };

/** Counting ends here: of more than this nobody wants the number. */
export const MOST_COUNTED = 200;
const MOST_CHOICES = 12;

/** How many answer, and what they are: by the newest of them where they are many. */
export async function narrowingOf(
  asked: Asked,
  span: Span,
  sections: ReaderSection[],
): Promise<{ counted: Counted; narrowing: Narrowing }> {
  const hits = await hitsOf([asked], { ...span, limit: MOST_COUNTED + 1 });
  const isMore = hits.length > MOST_COUNTED;
  const rows = await factsOf(hits.slice(0, MOST_COUNTED).map(({ id }) => id));
  const number = (count: number) => (isMore ? null : count);
  const authors = commonest(rows.flatMap(({ bylines }) => bylines));
  const topics = commonest(rows.flatMap(({ topics }) => topics));
  const [byline, subjects] = await Promise.all([bylinesOf([...authors.keys()]), topicsOf([...topics.keys()])]);
  const ofArticles = rows.filter(({ form }) => form === "article");
  return {
    counted: { count: rows.length, isMore },
    narrowing: {
      sections: sections.flatMap(({ id, name, path }) => {
        const ids = branch(sections, id);
        const count = rows.filter(({ sectionId }) => sectionId && ids.includes(sectionId)).length;
        return count > 0 ? [{ value: path, name, count: number(count) }] : [];
      }),
      kinds: ARTICLE_KINDS.flatMap((kind) => {
        const count = ofArticles.filter((row) => row.kind === kind).length;
        return count > 0 ? [{ value: kind, name: kind, count: number(count) }] : [];
      }),
      authors: byline([...authors.keys()]).map(({ id, name, slug }) => ({
        ...{ value: slug, name, count: number(authors.get(id) ?? 0) },
      })),
      topics: subjects.map(({ name, path }, at) => ({
        ...{ value: path.replace("topics/", ""), name, count: number([...topics.values()][at] ?? 0) },
      })),
    },
  };
}

async function factsOf(ids: number[]) {
  if (ids.length === 0) return [];
  const { id, form, kind, sectionId, bylines, topics } = publishedTexts;
  return db().select({ form, kind, sectionId, bylines, topics }).from(publishedTexts).where(inArray(id, ids));
}

function commonest(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CHOICES));
}
