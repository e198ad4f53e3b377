import "#components/article/article-body.css";
import "#components/article/every-block.css";
import "./diff.css";
import "./diff-marks.css";
import { Ago, exactly } from "#components/desk/ago.tsx";
import { directionOf } from "#lib/content/direction.ts";
import type { Comparison } from "#lib/revisions/comparison.ts";
import { inStretches } from "#lib/revisions/diff/stretches.ts";
import { Changes } from "./changes.tsx";
import { DiffRow } from "./diff-row.tsx";
import { summaryInWords, titleOf } from "./in-words.ts";
import { RunsOf } from "./runs-of.tsx";

type Props = { comparison: Comparison; now: Date; timeZone: string };

/** Two versions as one page, with what came, what went and what moved. */
export function ComparisonView({ comparison, now, timeZone }: Props) {
  const { shown, base, head, facts, rows, summary, language } = comparison;
  const stretches = inStretches(rows);
  return (
    <main className="comparison" id="comparison">
      <header className="comparison-head">
        <p>
          <strong dir="auto">{titleOf(shown)}</strong>, <Ago at={shown.at} now={now} timeZone={timeZone} />
          {shown.by && ` by ${shown.by}`}
        </p>
        {shown.withheld && (
          <p className="comparison-base">
            Withheld from readers since {exactly(shown.withheld.since, timeZone)}
            {shown.withheld.by && ` by ${shown.withheld.by}`}
            {shown.withheld.reason ? `: ${shown.withheld.reason}` : ", when the article was withdrawn."}
          </p>
        )}
        {base ? (
          <p className="comparison-base">
            set against <strong dir="auto">{titleOf(base)}</strong> of {exactly(base.at, timeZone)}
            {base.by && ` by ${base.by}`}: {summaryInWords(summary)}
          </p>
        ) : (
          <p className="comparison-base">No earlier version was kept, so this is the text as it is.</p>
        )}
      </header>
      <Changes comparable={base !== null}>
        {facts.length > 0 && (
          <dl className="fact-changes" data-change="facts" id="change-facts" tabIndex={-1}>
            {facts.map(({ label, runs }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">
                  <RunsOf runs={runs} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        <div className="diff" lang={language} dir={directionOf(language)}>
          <header className="diff-head" {...(hasChanges(head) && { "data-change": "head", tabIndex: -1 })}>
            {head.kicker.length > 0 && (
              <p className="diff-kicker">
                <RunsOf runs={head.kicker} />
              </p>
            )}
            <h2 className="diff-title">{head.title.length > 0 ? <RunsOf runs={head.title} /> : "Untitled"}</h2>
            {head.standfirst.length > 0 && (
              <p className="diff-standfirst">
                <RunsOf runs={head.standfirst} />
              </p>
            )}
          </header>
          {stretches.map((stretch) =>
            "same" in stretch ? (
              <details className="diff-stretch" key={stretch.key} open>
                <summary>{stretch.count === 1 ? "One block" : `${stretch.count} blocks`} without changes</summary>
                {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer made it and escapes everything */}
                <div className="body" dangerouslySetInnerHTML={{ __html: stretch.same }} />
              </details>
            ) : (
              <DiffRow key={stretch.key} row={stretch} />
            ),
          )}
        </div>
      </Changes>
    </main>
  );
}

function hasChanges(head: Comparison["head"]): boolean {
  return Object.values(head).some((runs) => runs.some(({ change }) => change !== "same"));
}
