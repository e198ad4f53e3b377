import Link from "next/link";
import type { PictureDetail } from "#lib/media/desk.ts";
import { Ago } from "../ago.tsx";
import { DeletePicture } from "./delete-picture.tsx";

type Props = { picture: PictureDetail; timeZone: string; now: Date };

/** Where a picture is used, what its file was, and the way to be rid of it. */
export function PictureFacts({ picture, timeZone, now }: Props) {
  const used = picture.uses.length + picture.hiddenUses > 0;
  return (
    <section className="media-facts">
      <h2>Where it is used</h2>
      <Uses picture={picture} />
      <h2>The file</h2>
      <dl>
        <dt>Name</dt>
        <dd>{picture.fileName}</dd>
        <dt>Original</dt>
        <dd>
          {picture.width} × {picture.height} pixels, {inWords(picture.sizeInBytes)}
        </dd>
        <dt>Added</dt>
        <dd>
          <Ago at={new Date(picture.addedAt)} now={now} timeZone={timeZone} />
          {picture.addedBy && ` by ${picture.addedBy}`}
        </dd>
      </dl>
      {picture.may.delete && !used && <DeletePicture id={picture.id} name={picture.fileName} />}
      {picture.may.delete && used && <p className="media-quiet">It can be deleted once no article shows it.</p>}
    </section>
  );
}

function Uses({ picture: { uses, hiddenUses } }: { picture: PictureDetail }) {
  if (uses.length + hiddenUses === 0) return <p className="media-quiet">No article shows it.</p>;
  return (
    <ul>
      {uses.map(({ articleId, title, live }) => (
        <li key={articleId}>
          <Link href={`/admin/articles/${articleId}`}>{title || "Untitled"}</Link>
          <span className="media-quiet">{live ? " – readers see it" : " – in a draft"}</span>
        </li>
      ))}
      {hiddenUses > 0 && (
        <li className="media-quiet">
          {uses.length > 0 && "and "}
          {hiddenUses === 1 ? "one article" : `${hiddenUses} articles`} of others
        </li>
      )}
    </ul>
  );
}

function inWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
