import { Card, kickerOf } from "#components/site/card.tsx";
import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** What to read after this: as the newsroom chose it, and what has most to do with it. In words alone, so that the end of a page fetches nothing. */
export function RelatedStories({ article: { onward }, site, words }: Props) {
  if (!onward || onward.related.length === 0) return null;
  return (
    <section className="related-stories" aria-labelledby="related-stories">
      <h2 className="label" id="related-stories">
        {words.destinations.related}
      </h2>
      <div>
        {onward.related.map((card) => (
          <Card
            key={card.id}
            {...{ card, site, weight: "small", heading: "h3" }}
            label={kickerOf(card, site.language)}
          />
        ))}
      </div>
    </section>
  );
}
