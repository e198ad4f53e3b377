import Link from "next/link";
import type { DeskPicture } from "#lib/media/view.ts";
import { PictureTile } from "./picture-tile.tsx";

type Props = { pictures: DeskPicture[]; query: string; older: string | null };

/** The library's grid; every picture leads to its own page. */
export function PictureGrid({ pictures, query, older }: Props) {
  if (pictures.length === 0) return <NothingHere query={query} />;
  return (
    <>
      <ul className="media-grid">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Link href={`/admin/media/${picture.id}`}>
              <PictureTile picture={picture} />
            </Link>
          </li>
        ))}
      </ul>
      {older && (
        <p className="media-more">
          <Link href={older}>Older pictures</Link>
        </p>
      )}
    </>
  );
}

function NothingHere({ query }: { query: string }) {
  if (query) {
    return (
      <p className="media-empty">
        No picture has “{query}” in its name, alt text, caption or credit.{" "}
        <Link href="/admin/media">Show all pictures</Link>
      </p>
    );
  }
  return (
    <p className="media-empty">
      There are no pictures yet. Drop some anywhere on this page, paste one, or use the buttons above. JPEG, PNG, WebP,
      GIF, AVIF, TIFF and SVG up to 100 MB are taken; the original is kept in private, readers get sizes made from it.
    </p>
  );
}
