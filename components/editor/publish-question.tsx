import type { Editor } from "@tiptap/core";
import { useId } from "react";
import { isLive } from "#lib/articles/lifecycle.ts";
import { PublishForm } from "./schedule/publish-form.tsx";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = { desk: Desk; publishing: Publishing; address: string; editor: Editor | null };

/** Names what publishing will do before it is done. */
export function PublishQuestion({ desk, publishing, address, editor }: Props) {
  const heading = useId();
  const { dialog, opened } = publishing.question;
  return (
    <dialog className="ask" ref={dialog} aria-labelledby={heading}>
      <h2 id={heading}>{isLive(desk.state) ? "Publish the changes?" : `Publish this ${desk.form}?`}</h2>
      {/* Each time anew: what was chosen and said before is over. */}
      {opened > 0 && <PublishForm key={opened} desk={desk} publishing={publishing} address={address} editor={editor} />}
    </dialog>
  );
}
