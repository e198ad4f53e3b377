import type { Editor } from "@tiptap/core";
import { useId, useState } from "react";
import { goToField } from "./fields-props.ts";
import { PublishQuestion } from "./publish-question.tsx";
import { ReviewDialogs } from "./review/review-dialogs.tsx";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = { desk: Desk; publishing: Publishing; address: string; editor: Editor | null };

/** The primary action. When it cannot be done it stays in reach and says why. */
export function PrimaryButton({ desk, publishing, address, editor }: Props) {
  const { primary, missing } = publishing;
  const reason = useId();
  const [asked, setAsked] = useState(false);

  function go() {
    setAsked(primary.act === "none");
    if (primary.act === "publish") publishing.question.open();
    if (primary.act === "submit" || primary.act === "approve") publishing.reviewing.open(primary.act);
    if (primary.act === "restore") void publishing.restore();
    const [first] = Object.keys(missing);
    if (primary.act === "none" && first && desk.may.publish) goToField(first);
  }

  return (
    <span className="primary">
      <button
        type="button"
        className="btn"
        aria-disabled={primary.act === "none" || undefined}
        aria-describedby={primary.why ? reason : undefined}
        title={primary.why || undefined}
        onClick={go}
        onBlur={() => setAsked(false)}
      >
        {primary.label}
      </button>
      <span id={reason} className={asked && primary.why ? "primary-why" : "away"} role={asked ? "status" : undefined}>
        {primary.why}
      </span>
      <PublishQuestion desk={desk} publishing={publishing} address={address} editor={editor} />
      <ReviewDialogs desk={desk} reviewing={publishing.reviewing} />
    </span>
  );
}
