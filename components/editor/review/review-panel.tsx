import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DeskReview } from "#lib/review/desk-review.ts";
import { fieldId } from "../fields-props.ts";
import type { Desk } from "../use-desk.ts";
import { Acts } from "./acts.tsx";
import { Track } from "./track.tsx";
import type { ReviewAct, Reviewing } from "./use-reviewing.ts";

type Props = { desk: Desk; reviewing: Reviewing };

/** Where the story stands on its way, what one may do about it, and what was done. */
export function ReviewPanel({ desk, reviewing }: Props) {
  const { review } = desk;
  const panel = useRef<HTMLElement>(null);
  const { said } = reviewing;
  // What was pressed may be gone with the step that was taken.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is one act more
  useEffect(() => {
    if (said && document.activeElement === document.body) panel.current?.focus();
  }, [review.acts.length]);
  if (desk.state === "trashed") return null;
  const offered = actsFor(review);
  return (
    <section className="review" id={fieldId("review")} tabIndex={-1} ref={panel}>
      <h2>Review</h2>
      <Track steps={review.steps} />
      <p className="review-says">{saysOf(review)}</p>
      {offered.length > 0 && (
        <p className="review-acts">
          {offered.map(({ act, label }) => (
            <Button key={act} look="quiet" onClick={() => reviewing.open(act)}>
              {label}
            </Button>
          ))}
        </p>
      )}
      <span className="away" role="status">
        {said}
      </span>
      {review.acts.length > 0 && <Acts acts={review.acts} />}
    </section>
  );
}

/** The natural one first. */
function actsFor({ may, next }: DeskReview): { act: ReviewAct; label: string }[] {
  return [
    ...(may.approve ? [{ act: "approve" as const, label: "Approve …" }] : []),
    ...(may.submit && next ? [{ act: "submit" as const, label: `Submit to ${next.name} …` }] : []),
    ...(may.askChanges ? [{ act: "askChanges" as const, label: "Ask for changes …" }] : []),
    ...(may.handOver ? [{ act: "handOver" as const, label: "Hand over …" }] : []),
  ];
}

function saysOf({ may, asksApproval, here, ready, askedOf, assignee, steps }: DeskReview): string {
  const step = steps.find(({ id }) => id === here.id);
  const sentences = [
    ready && "Ready: every approval is there.",
    asksApproval && may.blind && "You had a hand in this text, so somebody else approves it.",
    asksApproval &&
      step?.approval?.state === "outdated" &&
      "The text changed after its approval, so it is asked for again.",
    asksApproval && `It waits for ${askedOf ?? step?.approver ?? "whoever approves here"}.`,
    assignee && `${assignee} has it.`,
  ];
  return sentences.filter(Boolean).join(" ");
}
