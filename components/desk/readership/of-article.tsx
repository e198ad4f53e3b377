import { PERIODS, type Period } from "#lib/readership/periods.ts";
import type { ArticleReadership } from "#lib/readership/shapes.ts";
import { tableAddress } from "./address.ts";
import { Chart } from "./chart.tsx";
import { Figures } from "./figures.tsx";
import { PeriodLinks } from "./period-links.tsx";
import { Ranking } from "./ranking.tsx";
import { hostName, longDay } from "./words.ts";

type Props = { period: Period; numbers: ArticleReadership };

export function OfArticle({ period, numbers }: Props) {
  const { id, title, state, path, steps, views, ever, hosts, hostsSince, first } = numbers;
  const wish = { period, article: id };
  return (
    <>
      <p className="lead">
        {(state === "live" || state === "live-with-changes") && path ? <a href={`/${path}`}>{title}</a> : title}
      </p>
      <PeriodLinks {...wish} />
      <Figures
        figures={[
          { name: `Views in the last ${PERIODS[period].name}`, count: views },
          { name: "Views since it was first counted", count: ever },
        ]}
      />
      <Chart
        id="views"
        title={`Views of “${title}”, the last ${PERIODS[period].name}`}
        steps={steps}
        weekly={PERIODS[period].step === "week"}
      />
      <a className="file" href={tableAddress("days", wish)} download>
        Views as a table (CSV)
      </a>
      <Ranking
        title="Where readers came from"
        what="Site"
        nothing="Nobody came in this time."
        file={tableAddress("referrers", wish)}
        rows={hosts.map(({ name, views }) => ({ key: name, name: hostName(name), views }))}
        {...(hostsSince > first && { note: `Kept for 90 days: since ${longDay(hostsSince)}.` })}
      />
    </>
  );
}
