import { useState } from "react";
import type { ArticleState } from "#db/vocabulary.ts";
import type { DeskArticle } from "#lib/articles/desk.ts";
import type { Editing } from "#lib/articles/editing.ts";

type Facts = Pick<DeskArticle, "form" | "state" | "path" | "version" | "may" | "publishedAt" | "embargoUntil">;
/** Where the article stands, as the last answer said. A fresh read of the page replaces what actions told in between. */
export type Desk = Facts &
  Pick<Editing, "schedules" | "review" | "notes" | "translations" | "timeZone"> & { tell: (news: News) => void };
type News = Partial<Pick<DeskArticle, "state" | "path" | "version">> & { state: ArticleState };

export function useDesk(
  opened: Pick<Editing, "article" | "schedules" | "review" | "notes" | "translations" | "timeZone">,
): Desk {
  const { article, schedules, review, notes, translations, timeZone } = opened;
  const [news, setNews] = useState<{ since: DeskArticle; news: News } | null>(null);
  const { form, state, path, version, may, publishedAt, embargoUntil } = article;
  return {
    ...{ form, may, publishedAt, embargoUntil, schedules, review, notes, translations, timeZone },
    ...{ state, path, version },
    ...(news?.since === article && news.news),
    tell: (told) =>
      setNews((before) => ({ since: article, news: { ...(before?.since === article ? before.news : {}), ...told } })),
  };
}
