import { useState } from "react";
import type { ArticleState } from "#db/vocabulary.ts";
import type { DeskArticle } from "#lib/articles/desk.ts";

/** Where the article stands, as the last answer said. A fresh read of the page replaces what actions told in between. */
export type Desk = Pick<DeskArticle, "state" | "path" | "may" | "publishedAt"> & { tell: (news: News) => void };
type News = Partial<Pick<DeskArticle, "state" | "path">> & { state: ArticleState };

export function useDesk(article: DeskArticle): Desk {
  const [news, setNews] = useState<{ since: DeskArticle; news: News } | null>(null);
  const { state, path, may, publishedAt } = article;
  return {
    may,
    publishedAt,
    state,
    path,
    ...(news?.since === article && news.news),
    tell: (told) =>
      setNews((before) => ({ since: article, news: { ...(before?.since === article ? before.news : {}), ...told } })),
  };
}
