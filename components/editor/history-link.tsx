import type { MouseEvent } from "react";
import type { Saving } from "./use-saving.ts";

/** The versions of the article and what changed between them. What is unsaved is saved first, so that it is among them. */
export function HistoryLink({ id, saving: { queue } }: { id: string; saving: Saving }) {
  const address = `/admin/articles/${id}/history`;

  async function open(event: MouseEvent) {
    if (!queue.hasUnsaved() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (await queue.saveNow()) location.assign(address);
  }

  return (
    <a className="bar-history" href={address} onClick={(event) => void open(event)}>
      History
    </a>
  );
}
