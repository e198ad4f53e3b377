import type { DeskStep } from "#lib/review/desk-review.ts";
import { Clock } from "../clock.tsx";

/** The stages in their order: a mark, the name, and who let it pass. */
export function Track({ steps }: { steps: DeskStep[] }) {
  return (
    <ol className="track" aria-label="Stages">
      {steps.map((step) => (
        <li
          key={step.id}
          className={`track-step ${markOf(step)}`}
          {...(step.place === "here" && { "aria-current": "step" as const })}
        >
          <span className="track-name">{step.name}</span>
          <ApprovalLine {...step} />
        </li>
      ))}
    </ol>
  );
}

function markOf({ place, approval }: DeskStep): string {
  if (approval?.state === "outdated") return place === "here" ? "outdated here" : "outdated";
  if (place === "here") return "here";
  return approval?.state === "given" || place === "behind" ? "passed" : "ahead";
}

function ApprovalLine({ approval, place, approver, fourEyes }: DeskStep) {
  if (approval === null) return null;
  const { state, by, at } = approval;
  if (state === "missing") {
    const who = approver ? `Approved by ${approver}` : "Asks for an approval";
    return place === "here" ? null : <small>{`${who}${fourEyes ? ", not by who wrote it" : ""}`}</small>;
  }
  return (
    <small>
      Approved by {by ?? "somebody who is gone"}
      {at && (
        <>
          , <Clock at={at} />
        </>
      )}
      {state === "outdated" && "; the text has changed since"}
    </small>
  );
}
