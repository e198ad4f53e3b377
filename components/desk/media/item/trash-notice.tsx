import { exactly } from "#components/desk/ago.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ItemDetail } from "#lib/media/desk.ts";
import { TRASH_KEPT_MS } from "#lib/media/limits.ts";
import { LeaveTrash } from "./trash-acts.tsx";

type Props = { item: ItemDetail; timeZone: string; back: string };

/** That it lies in the trash, until when, and the ways out. */
export function TrashNotice({ item: { id, fileName, trashedAt, trashedBy, may }, timeZone, back }: Props) {
  if (!trashedAt) return null;
  const end = new Date(Date.parse(trashedAt) + TRASH_KEPT_MS);
  return (
    <div className="trash-notice">
      <Notice>
        <p>
          <strong>In the trash</strong> since {exactly(new Date(trashedAt), timeZone)}
          {trashedBy && `, put there by ${trashedBy}`}. It is removed for good after {exactly(end, timeZone)}.
        </p>
        {may.delete ? (
          <LeaveTrash id={id} name={fileName} back={back} />
        ) : (
          <p>Editors can take it out again; so does adding the same file once more.</p>
        )}
      </Notice>
    </div>
  );
}
