import { localeFor } from "#components/site/locale.ts";
import { longDay } from "#components/site/when.ts";
import type { Words } from "#components/site/words/words.ts";
import { citationsOf } from "#lib/articles/citation.ts";
import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { VersionLines } from "./version-lines.tsx";

type Props = { article: ArticlePageData; site: SiteFacts; words: Words };

/** Quietly, below the text: earlier versions, how to cite it, and how the newsroom works. */
export function RecordEnd({ article, site, words }: Props) {
  const { record } = words;
  if (article.form === "page") return null;
  const { versions } = article;
  const citations = citationsOf(article, site);
  const statements = site.statements.filter(({ text, href }) => text.length > 0 || href);
  return (
    <div className="record">
      {site.publicVersions && versions.length > 1 && (
        <details>
          <summary>
            <h2>{record.versions}</h2>
          </summary>
          <VersionLines id={article.id} versions={versions} most={SHOWN} site={site} words={record} />
        </details>
      )}
      {citations && (
        <details>
          <summary>
            <h2>{record.cite}</h2>
          </summary>
          <p>
            <Citation article={article} site={site} words={words} />
          </p>
          <h3>BibTeX</h3>
          <pre dir="ltr">{citations.bibtex}</pre>
          <h3>RIS</h3>
          <pre dir="ltr">{citations.ris}</pre>
        </details>
      )}
      {statements.length > 0 && (
        <details>
          <summary>
            <h2>{record.howWeWork}</h2>
          </summary>
          {statements.map(({ name, text, href }) => (
            <section key={name}>
              <h3>{record.statements[name]}</h3>
              {text.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {href && (
                <p>
                  <a href={href} aria-label={`${record.more}: ${record.statements[name]}`}>
                    {record.more}
                  </a>
                </p>
              )}
            </section>
          ))}
        </details>
      )}
    </div>
  );
}

/** On the article's own page; the rest have a page of their own. */
const SHOWN = 6;

/** When it was read is the reader's to add. */
function Citation({ article: { bylines, title, language, path, publishedAt }, site, words }: Props) {
  const { quotes, comma } = words;
  const names = new Intl.ListFormat(localeFor(site.language), { type: "unit" }).format(bylines.map(({ name }) => name));
  return (
    <>
      {names && names + comma}
      {quotes.open}
      <span lang={language} dir="auto">
        {title}
      </span>
      {quotes.close}
      {comma}
      <cite>{site.name}</cite>
      {comma}
      {publishedAt && longDay(publishedAt, site) + comma}
      <span className="cited-address" dir="ltr">
        {`${site.url}/${path}`}
      </span>
    </>
  );
}
