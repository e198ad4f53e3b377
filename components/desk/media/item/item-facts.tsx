import type { ItemDetail } from "#lib/media/desk.ts";
import type { DeskFolder } from "#lib/media/desk-folders.ts";
import { Ago } from "../../ago.tsx";
import { bytesInWords, durationInWords } from "./in-words.ts";
import { wholePicture } from "./whole-picture.ts";

type Props = { item: ItemDetail; folders: DeskFolder[]; timeZone: string; now: Date };

/** What the file is, and how it came here. */
export function ItemFacts({ item, folders, timeZone, now }: Props) {
  const moment = (at: string) => <Ago at={new Date(at)} now={now} timeZone={timeZone} />;
  const whole = wholePicture(item);
  const trail = trailOf(item.folderId, folders);
  return (
    <dl className="item-facts">
      <dt>Kind</dt>
      <dd>
        {item.typeName}
        {item.animated && ", moving"}
      </dd>
      {whole.width > 0 && (
        <>
          <dt>Size</dt>
          <dd>
            {whole.width} × {whole.height} px
          </dd>
        </>
      )}
      {item.seconds !== null && (
        <>
          <dt>Length</dt>
          <dd>{durationInWords(item.seconds)}</dd>
        </>
      )}
      <dt>File</dt>
      <dd>{bytesInWords(item.sizeInBytes)}</dd>
      <dt>Folder</dt>
      <dd>{trail.length > 0 ? trail.join(" › ") : "none"}</dd>
      <dt>Added</dt>
      <dd>
        {moment(item.addedAt)}
        {item.addedBy && ` by ${item.addedBy}`}
      </dd>
      <dt>Changed</dt>
      <dd>{moment(item.changedAt)}</dd>
      <dt>Fingerprint</dt>
      <dd>
        <code>{item.hashStart}</code>
      </dd>
    </dl>
  );
}

function trailOf(id: string | null, folders: DeskFolder[]): string[] {
  const folder = folders.find((each) => each.id === id);
  return folder ? [...trailOf(folder.parentId, folders), folder.name] : [];
}
