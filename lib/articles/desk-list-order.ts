import { asc, desc, gt, gte, isNotNull, lt, lte, or, type SQL } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { references } from "#db/schema/references.ts";
import { readCursor, readTitleCursor, writeCursor, writeTitleCursor } from "./cursor.ts";
import type { ListInput } from "./schema.ts";

type Moment = typeof articles.changedAt | typeof articles.publishedAt | typeof references.sortAt;
type Place = { id: string; key: Date | string | null };
export type Order = {
  key: Moment | typeof articles.title;
  by: SQL[];
  cursor: (last: Place) => string;
  after: (cursor: string | undefined) => (SQL | undefined)[];
};

/** `alongReferences`: the list is read in the order of one record's references, which repeat the last change. */
export function orderOf(sort: ListInput["sort"], alongReferences: boolean): Order {
  if (sort === "title") return BY_TITLE;
  // Engines disagree on where NULLs sort, so a list by publication holds only what was published.
  if (sort === "published") return byMoment(articles.publishedAt, articles.id, isNotNull(articles.publishedAt));
  return alongReferences
    ? byMoment(references.sortAt, references.articleId)
    : byMoment(articles.changedAt, articles.id);
}

// In every order the bound stands there twice: first it finds the place in the index, then it parts those of one key.
const BY_TITLE: Order = {
  key: articles.title,
  by: [asc(articles.title), asc(articles.id)],
  cursor: ({ id, key }) => writeTitleCursor({ title: String(key), id }),
  after(cursor) {
    const at = readTitleCursor(cursor);
    return at ? [gte(articles.title, at.title), or(gt(articles.title, at.title), gt(articles.id, at.id))] : [];
  },
};

function byMoment(key: Moment, id: typeof articles.id | typeof references.articleId, always?: SQL): Order {
  return {
    key,
    by: [desc(key), desc(id)],
    cursor: (last) => writeCursor({ at: last.key as Date, id: last.id }),
    after(cursor) {
      const at = readCursor(cursor);
      return at ? [always, lte(key, at.at), or(lt(key, at.at), lt(id, at.id))] : [always];
    },
  };
}
