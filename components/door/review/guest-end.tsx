import type { GuestReview } from "#lib/review/outside.ts";
import { DoorFrame } from "../door-frame.tsx";

type Props = { site: string; answered: Extract<GuestReview, { state: "answered" }> | null };

/** What a link leads to that takes no answer: the same for all that open nothing, so that it tells nobody why. */
export function GuestEnd({ site, answered }: Props) {
  if (answered)
    return (
      <DoorFrame
        site={site}
        title="Your answer has arrived"
        lead={
          answered.act === "approved"
            ? "This text was approved by this link, thank you. A link counts once: whoever sent it makes a new one for another look."
            : "Changes were asked for by this link, thank you. Whoever sent it makes a new one when the text has changed."
        }
      />
    );
  return (
    <DoorFrame
      site={site}
      title="This link has ended"
      lead="A link to an unpublished text works for a while, and may be taken back before. Ask whoever sent it to you for a new one."
    />
  );
}
