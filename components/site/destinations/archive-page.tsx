import type { MonthCount } from "#lib/articles/archive-rows.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { Breadcrumb } from "../breadcrumb.tsx";
import { wordsIn } from "../words/in-language.ts";
import { monthName, monthPath, yearInWords } from "./month-words.ts";

/** The months in which something was published, by year, the newest first. */
export function ArchivePage({ months, site }: { months: MonthCount[]; site: SiteFacts }) {
  const words = wordsIn(site.language);
  const { archive, archiveAbout, stories } = words.destinations;
  return (
    <>
      <Breadcrumb trail={[]} here={archive} words={words} />
      <header className="list-head">
        <h1 className="headline">{archive}</h1>
        <p className="standfirst">{archiveAbout}</p>
      </header>
      {months.length === 0 && <p className="empty">{words.nothingYet}</p>}
      {byYear(months).map(([year, ofYear]) => (
        <section className="archive-year" key={year} aria-labelledby={`year-${year}`}>
          <h2 className="rail-name" id={`year-${year}`}>
            {yearInWords(`${year}-01`, site.language)}
          </h2>
          <ol>
            {ofYear.map(({ month, articles }) => (
              <li key={month}>
                <a href={`/${monthPath(month)}`}>
                  <span className="headline">{monthName(month, site.language)}</span>
                  <span className="meta">{stories(articles)}</span>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function byYear(months: MonthCount[]): [string, MonthCount[]][] {
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))];
}
