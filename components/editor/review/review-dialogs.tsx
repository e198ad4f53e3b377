import { useId } from "react";
import type { Desk } from "../use-desk.ts";
import { ReviewForm } from "./review-form.tsx";
import type { Reviewing } from "./use-reviewing.ts";

type Props = { desk: Desk; reviewing: Reviewing };

/** The one question that is asked before a story goes somewhere. */
export function ReviewDialogs({ desk, reviewing }: Props) {
  const heading = useId();
  const { dialog, opened } = reviewing;
  return (
    <dialog className="ask" ref={dialog} aria-labelledby={heading}>
      {/* Each time anew: what was said before is over. */}
      {opened > 0 && <ReviewForm key={opened} heading={heading} review={desk.review} reviewing={reviewing} />}
    </dialog>
  );
}
