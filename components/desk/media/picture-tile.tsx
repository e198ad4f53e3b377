import type { DeskPicture } from "#lib/media/view.ts";
import { Thumbnail } from "./thumbnail.tsx";

/** A picture in a grid, with what is missing of it in words. The link or button around it gets its name from here. */
export function PictureTile({ picture }: { picture: DeskPicture }) {
  return (
    <span className="media-tile">
      <span className="media-frame">
        <Thumbnail picture={picture} alt="" />
      </span>
      <span className="media-name">{picture.alt || picture.fileName}</span>
      {picture.missing.length > 0 && <span className="media-missing">No {picture.missing.join(", no ")}</span>}
    </span>
  );
}
