import { useId } from "react";
import { isLive } from "#lib/articles/lifecycle.ts";
import { PublishForm } from "./schedule/publish-form.tsx";
import type { Desk } from "./use-desk.ts";
import type { Publishing } from "./use-publishing.ts";

type Props = { desk: Desk; publishing: Publishing; address: string };

/** Names what publishing will do before it is done. */
export function PublishQuestion({ desk, publishing, address }: Props) {
  const heading = useId();
  const { dialog, opened } = publishing.question;
  return (
    <dialog className="ask" ref={dialog} aria-labelledby={heading}>
      <h2 id={heading}>{isLive(desk.state) ? "Publish the changes?" : `Publish this ${desk.form}?`}</h2>
      {/* Each time anew: what was chosen and said before is over. */}
      {opened > 0 && <PublishForm key={opened} desk={desk} publishing={publishing} address={address} />}
    </dialog>
  );
}
