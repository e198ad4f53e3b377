import { Picture } from "#components/site/picture.tsx";
import type { ReaderPicture } from "#lib/articles/reader-shapes.ts";

export function LeadPicture({ picture }: { picture: ReaderPicture }) {
  const { caption, credit } = picture;
  return (
    <figure className="lead-picture">
      <Picture
        picture={picture}
        sizes="(min-width: 70rem) 64rem, (min-width: 52rem) 92vw, 100vw"
        reach={{ least: 480 }}
        first
      />
      {(caption || credit) && (
        <figcaption>
          {caption && (
            <span className="caption" dir="auto">
              {caption}
            </span>
          )}
          {credit && (
            <span className="credit" dir="auto">
              {credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
