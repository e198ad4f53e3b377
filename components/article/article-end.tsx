import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData, Place } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { RecordEnd } from "./record/record-end.tsx";
import { RelatedStories } from "./related-stories.tsx";
import { SeriesEnd } from "./series-place.tsx";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** Where the text leads on: its topics, its record, and the articles before and after it in the section. */
export function ArticleEnd({ article, site, words }: Props) {
  const { topics, sample, language, trail } = article;
  const [previous, next] = neighbours(article);
  const home = language === site.language ? {} : { lang: site.language, dir: site.direction };
  const section = trail.at(-1);
  return (
    <footer className="end" {...home}>
      {sample && !site.sample && <p className="sample-note">{words.sampleArticle}</p>}
      {topics.length > 0 && (
        <section className="topics" aria-label={words.topics}>
          <h2 className="label">{words.topics}</h2>
          <ul>
            {topics.map(({ name, path }) => (
              <li key={path}>
                <a href={`/${path}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SeriesEnd {...{ article, site, words }} />
      <RecordEnd {...{ article, site, words }} />
      <RelatedStories {...{ article, site, words }} />
      {(previous || next) && (
        <nav className="onward" aria-label={words.inThisSection}>
          {section && (
            <h2 className="label">
              <a href={`/${section.path}`}>{section.name}</a>
            </h2>
          )}
          <div>
            {previous && <Neighbour place={previous} side="prev" words={words} />}
            {next && <Neighbour place={next} side="next" words={words} />}
          </div>
        </nav>
      )}
    </footer>
  );
}

/** No story stands at the end of a page twice. */
function neighbours({ previous, next, onward }: ArticlePageData): (Place | null)[] {
  const shown = [...(onward?.related ?? []), ...(onward?.series?.parts ?? [])].map(({ path }) => path);
  return [previous, next].map((place) => (place && shown.includes(place.path) ? null : place));
}

function Neighbour({ place, side, words }: { place: Place; side: "prev" | "next"; words: Words }) {
  return (
    <a className={side} href={`/${place.path}`} rel={side}>
      <span className="side">{side === "prev" ? words.previous : words.next}</span>
      <span className="headline">{place.name}</span>
    </a>
  );
}
