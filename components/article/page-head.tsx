import { InLanguage } from "#components/site/in-language.tsx";
import { longDay } from "#components/site/when.ts";
import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { isLongTitle } from "./long-title.ts";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** Title, standfirst, and the day since when it says so: a standing page has no author, no kind and no length. */
export function PageHead({ article: { title, standfirst, language, publishedAt, updatedAt }, site, words }: Props) {
  const since = updatedAt ?? publishedAt;
  return (
    <header className="head">
      <h1 className={isLongTitle(title) ? "headline long" : "headline"}>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      {since && (
        <p className="meta">
          <InLanguage of={site} within={language}>
            {words.updated} <time dateTime={since.toISOString()}>{longDay(since, site)}</time>
          </InLanguage>
        </p>
      )}
    </header>
  );
}
