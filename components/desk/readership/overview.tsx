import Link from "next/link";
import { PERIODS } from "#lib/readership/periods.ts";
import type { ReadershipWish } from "#lib/readership/schema.ts";
import type { Readership } from "#lib/readership/shapes.ts";
import { READERSHIP, readershipAddress, tableAddress } from "./address.ts";
import { Chart } from "./chart.tsx";
import { Figures } from "./figures.tsx";
import { PeriodLinks } from "./period-links.tsx";
import { Ranking } from "./ranking.tsx";
import { aboutWords, hostName, longDay } from "./words.ts";

type Props = { wish: ReadershipWish; numbers: Readership };

export function Overview({ wish, numbers }: Props) {
  const { about, steps, articles, site, top, sections, since } = numbers;
  const { period } = wish;
  const bots = site?.bots.reduce((sum, { views }) => sum + views, 0) ?? 0;
  return (
    <>
      <PeriodLinks {...wish} />
      {about.what === "section" && (
        <p className="within">
          Only {about.name}. <Link href={readershipAddress({ period })}>Show everything</Link>
        </p>
      )}
      <Figures
        figures={[
          { name: `Views of ${aboutWords(about)}`, count: articles },
          ...(site
            ? [
                { name: "Views of other pages", count: site.others, note: "Front page, sections, topics, authors" },
                { name: "Fetched by bots", count: bots, note: "In none of the other numbers" },
              ]
            : []),
        ]}
      />
      <Chart
        id="views"
        title={`Views of ${aboutWords(about)}, the last ${PERIODS[period].name}`}
        steps={steps}
        weekly={PERIODS[period].step === "week"}
      />
      <a className="file" href={tableAddress("days", wish)} download>
        Views as a table (CSV)
      </a>
      <Ranking
        title="Most read"
        what="Article"
        nothing="No article was opened in this time."
        file={tableAddress("articles", wish)}
        rows={top.map(({ id, title, section, state, views }) => ({
          ...{ key: id, name: title, views, href: readershipAddress({ period, article: id }) },
          beside: [section, isAway(state) && state].filter(Boolean).join(" · ") || undefined,
        }))}
      />
      {sections.length > 0 && (
        <Ranking
          title="Sections"
          what="Section"
          note="Each with all sections below it, so that the sums overlap."
          nothing=""
          file={tableAddress("sections", wish)}
          rows={sections.map(({ id, name, depth, views }) => ({
            ...{ key: id, name, depth, views, href: readershipAddress({ period, section: id }) },
          }))}
        />
      )}
      {site && (
        <>
          <Ranking
            title="Where readers came from"
            what="Site"
            nothing="Nobody came in this time."
            file={tableAddress("referrers", wish)}
            rows={site.hosts.map(({ name, views }) => ({ key: name, name: hostName(name), views }))}
          />
          <Ranking
            title="Bots"
            what="Whose"
            nothing="No bot came in this time that says so."
            note="Machines that say what they are. Those that do not are counted as readers."
            file={tableAddress("bots", wish)}
            rows={site.bots.map(({ name, views }) => ({ key: name, name, views }))}
          />
        </>
      )}
      <HowCounted since={since} />
    </>
  );
}

function isAway(state: string): boolean {
  return state === "withdrawn" || state === "trashed";
}

/** Before the first reader came. */
export function NothingCounted() {
  return (
    <div className="empty">
      <h2>Nothing has been counted yet</h2>
      <p>
        Views of published pages appear here a few seconds after somebody opened them. <a href="/">Open the site</a> and{" "}
        <Link href={READERSHIP}>look again</Link>.
      </p>
      <HowCounted since={null} />
    </div>
  );
}

function HowCounted({ since }: { since: number | null }) {
  return (
    <p className="counted-how">
      A view is a page that the server answered to a browser; opening it again counts again. No cookie is set and
      nothing is kept about anybody. {since !== null && `Counted since ${longDay(since)}.`}
    </p>
  );
}
