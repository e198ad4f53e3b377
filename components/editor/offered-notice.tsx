import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Clock } from "./clock.tsx";
import type { TwoTexts } from "./use-two-texts.ts";

/** Unsaved text of an earlier time, offered back. */
export function OfferedNotice({ twoTexts, editable }: { twoTexts: TwoTexts; editable: boolean }) {
  const { offered, more, offeredIsOld, restore, keepOffered, discard } = twoTexts;
  const [failed, setFailed] = useState(false);
  if (!offered) return null;

  async function attempt(act: () => Promise<void>) {
    await act().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }
  return (
    <Notice>
      <p>
        You have unsaved text from <Clock at={offered.at} />.
        {offeredIsOld &&
          " The article was saved since then; what stands here now goes into the history, it is not lost."}
        {more > 0 && ` ${more} more after this one.`}
        {failed &&
          " Not done: what stands here must be saved first. Nothing was changed, and this text is still kept in this browser."}
      </p>
      <p className="notice-acts">
        {editable && <Button onClick={() => void attempt(restore)}>Restore it</Button>}
        <Button look="quiet" onClick={() => void attempt(keepOffered)}>
          Keep it in the history
        </Button>
        <Button look="plain" onClick={discard}>
          Discard it
        </Button>
      </p>
    </Notice>
  );
}
