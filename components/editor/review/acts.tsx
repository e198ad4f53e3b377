import type { DeskAct } from "#lib/review/desk-acts.ts";
import { Clock } from "../clock.tsx";

/** What was done with the story, the newest first, folded away. */
export function Acts({ acts }: { acts: DeskAct[] }) {
  return (
    <details className="review-history">
      <summary>{acts.length === 1 ? "One act so far" : `${acts.length} acts so far`}</summary>
      <ol>
        {acts.map((act) => (
          <li key={act.id}>
            <p>
              {act.by}
              {act.guest && " (by a link)"} {wordsOf(act)}, <Clock at={act.at} />
            </p>
            {act.note && (
              <p className="review-note" dir="auto">
                {act.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function wordsOf({ act, stage, toStage, to }: DeskAct): string {
  if (act === "submitted") return `submitted to ${toStage}${to ? `, for ${to}` : ""}`;
  if (act === "approved") return `approved in ${stage}`;
  if (act === "handed-over") return `handed over to ${to ?? "somebody"}`;
  return `asked for changes in ${stage}`;
}
