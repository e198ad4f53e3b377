import type { Step } from "#lib/readership/periods.ts";
import { topOf } from "./scale.ts";
import { inNumbers, longDay, shortDay } from "./words.ts";

type Props = {
  /** Names the chart; unique on the page. */
  id: string;
  title: string;
  steps: Step[];
  weekly: boolean;
};

const HIGH = 100;

/**
 * Views as columns, drawn on the server. It grows with the page because its drawing knows no text: the words beside it are
 * ordinary ones. Whoever does not see it hears the summary, and the numbers stand below in a table.
 */
export function Chart({ id, title, steps, weekly }: Props) {
  const most = steps.reduce((best, step) => (step.views > best.views ? step : best), steps[0] as Step);
  const top = topOf(most.views);
  const named = ({ day, views }: Step) => `${weekly ? "Week of " : ""}${longDay(day)}: ${inNumbers(views)}`;
  const peak = most.views > 0 ? `The most: ${named(most)}.` : "Nothing was counted.";
  const last = steps.length - 1;
  return (
    <figure className="chart">
      <div className="chart-plot">
        <div className="chart-scale" aria-hidden="true">
          {[top, top / 2, 0].map((mark) => (
            <span key={mark}>{inNumbers(mark)}</span>
          ))}
        </div>
        <svg
          viewBox={`0 0 ${steps.length} ${HIGH}`}
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={`${id}-title ${id}-told`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-told`}>{`${peak} The numbers follow in a table.`}</desc>
          {[0.5, HIGH / 2, HIGH - 0.5].map((y) => (
            <line key={y} className="chart-line" x1={0} x2={steps.length} y1={y} y2={y} />
          ))}
          {steps.map((step, at) => {
            const height = (step.views / top) * HIGH;
            return (
              <rect
                key={step.day}
                className={at === last ? "open" : undefined}
                x={at + 0.12}
                width={0.76}
                y={HIGH - height}
                height={height}
              >
                <title>{named(step)}</title>
              </rect>
            );
          })}
        </svg>
        <div className="chart-days" aria-hidden="true">
          {[0, Math.floor(last / 2), last].map((at) => (
            <span key={at}>{shortDay((steps[at] as Step).day)}</span>
          ))}
        </div>
      </div>
      <figcaption>
        {weekly ? "By week, from Monday." : "By day, in the site’s time zone."} The outlined column at the end is not
        over yet.
      </figcaption>
      <details className="numbers-behind">
        <summary>{`The numbers by ${weekly ? "week" : "day"}`}</summary>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{weekly ? "Week of" : "Day"}</th>
              <th scope="col" className="count">
                Views
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.toReversed().map(({ day, views }) => (
              <tr key={day}>
                <th scope="row">{longDay(day)}</th>
                <td className="count">{inNumbers(views)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
