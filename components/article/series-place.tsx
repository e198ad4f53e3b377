import type { Words } from "#components/site/words/words.ts";
import type { ArticlePageData, SeriesPart } from "#lib/articles/reader-shapes.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** Which part of which series this is: a line above the text. */
export function SeriesLine({ article: { onward, language }, site, words: { destinations } }: Props) {
  const series = onward?.series;
  if (!series) return null;
  const { part, parts } = series;
  return (
    <p className="series-line" {...(language !== site.language && { lang: site.language, dir: site.direction })}>
      <a href={`/${series.path}`}>{series.name}</a>
      <span>{parts.length > 1 ? destinations.part(part, parts.length) : destinations.onlyPart}</span>
    </p>
  );
}

/** The other parts, and the way to the one before and the one after: where the text ends. */
export function SeriesEnd({ article, site, words: { destinations } }: Props) {
  const series = article.onward?.series;
  if (!series || series.parts.length < 2) return null;
  const { name, path, part, parts, previous, next } = series;
  return (
    <nav className="series-end" aria-labelledby="series-name">
      <p className="label">
        {destinations.series} · {destinations.part(part, parts.length)}
      </p>
      <h2 className="headline" id="series-name">
        <a href={`/${path}`}>{name}</a>
      </h2>
      <ol>
        {parts.map((each) => (
          <li key={each.id}>
            {each.id === article.id ? (
              <span aria-current="page">
                <span className="unseen">{destinations.here} </span>
                <Title part={{ ...each, ...article }} site={site} />
              </span>
            ) : (
              <a href={`/${each.path}`}>
                <Title part={each} site={site} />
              </a>
            )}
          </li>
        ))}
      </ol>
      <div className="series-turn">
        {previous && (
          <a className="prev" href={`/${previous.path}`} rel="prev">
            {destinations.previousPart}
          </a>
        )}
        {next && (
          <a className="next" href={`/${next.path}`} rel="next">
            {destinations.nextPart}
          </a>
        )}
      </div>
    </nav>
  );
}

function Title({ part: { title, language }, site }: { part: SeriesPart; site: SiteFacts }) {
  if (language === site.language) return title;
  return (
    <span lang={language} dir={directionOf(language)}>
      {title}
    </span>
  );
}
