import "./waiting-reviews.css";
import { Ago } from "#components/desk/ago.tsx";
import type { WaitingReview } from "#lib/review/desk.ts";

type Props = { rows: WaitingReview[]; now: Date; timeZone: string };

/** The stories that wait for the viewer to approve them, what waits longest first. */
export function WaitingReviews({ rows, now, timeZone }: Props) {
  return (
    <table className="articles waiting">
      <thead>
        <tr>
          <th scope="col">Story</th>
          <th scope="col">Stage</th>
          <th scope="col">Waits since</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, section, stage, asked, outdated, by, since, note }) => (
          <tr key={id}>
            <td className="t">
              {/* The writing screen brings its own styles and scripts: a page of its own. */}
              <a href={`/admin/articles/${id}`} dir="auto">
                {title || "Untitled"}
              </a>
              <small>{section ?? "No section"}</small>
              {note && (
                <small className="said-with-it" dir="auto">
                  “{note}”
                </small>
              )}
            </td>
            <td>
              {stage}
              {outdated && <small>Changed since its approval</small>}
              {asked && <small>Asked of you</small>}
            </td>
            <td className="when">
              <Ago at={since} now={now} timeZone={timeZone} />
              {by && <small>from {by}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
