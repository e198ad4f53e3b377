import { Picture } from "#components/site/picture.tsx";
import type { ReaderPicture } from "#lib/articles/reader-shapes.ts";
import { contentWords } from "#lib/content/words.ts";
import { largerThanShown } from "#lib/content/zoom.ts";

type Props = { picture: ReaderPicture; language: string /** As wide as the page. */; fills?: boolean };

/** Above the text; a link to its largest file, as pictures within the text are (lib/content/zoom.ts). */
export function LeadPicture({ picture, language, fills = false }: Props) {
  const { caption, credit } = picture;
  const large = largerThanShown(picture, "lead");
  const shown = (
    <Picture
      picture={picture}
      sizes={`(min-width: 70rem) ${fills ? "min(79rem, 92vw)" : "64rem"}, (min-width: 52rem) 92vw, 100vw`}
      reach={{ least: 480 }}
      first
    />
  );
  return (
    <figure className="lead-picture">
      {large ? (
        <a
          className="zoom"
          href={large.url}
          data-width={large.width}
          data-height={large.height}
          title={contentWords(language).enlarge}
        >
          {shown}
        </a>
      ) : (
        shown
      )}
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
