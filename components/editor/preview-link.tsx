import type { MouseEvent } from "react";
import type { Saving } from "./use-saving.ts";

/** The page as readers will see it, from what was saved; so what is unsaved is saved first. */
export function PreviewLink({ id, saving: { queue } }: { id: string; saving: Saving }) {
  const address = `/admin/articles/${id}/preview`;

  async function open(event: MouseEvent) {
    if (!queue.hasUnsaved()) return;
    event.preventDefault();
    // Opened now, while the click still allows it; led on when the text has arrived.
    const page = window.open("about:blank", `preview-${id}`);
    if (await queue.saveNow()) page?.location.replace(address);
    else page?.close();
  }

  return (
    <a className="btn quiet" href={address} target={`preview-${id}`} onClick={(event) => void open(event)}>
      Preview
    </a>
  );
}
