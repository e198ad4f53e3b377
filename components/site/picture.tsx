import { PictureSources } from "#components/ui/picture-sources.tsx";
import type { ReaderPicture } from "#lib/articles/reader-shapes.ts";
import type { Shape } from "#lib/content/made-sizes.ts";
import { fifth } from "#lib/content/picture.ts";
import { colourCode, pictureParts, type Reach } from "#lib/content/picture-parts.ts";

export type PicturePlace = {
  /** As in HTML's `sizes`. */
  sizes: string;
  shape?: Shape;
  /** What of the list's widths is of use there. */
  reach?: Reach;
  /** The style sheet cuts it to a frame of no listed shape, around the focal point. */
  crop?: boolean;
};

type Props = PicturePlace & {
  picture: ReaderPicture;
  /** True for the one picture that the first screen waits for. */
  first?: boolean;
};

/** Made sizes as `<picture>`: the reader's browser takes the smallest that is sharp. */
export function Picture({ picture, sizes, shape = "whole", reach = {}, first = false, crop = false }: Props) {
  const { sources, src, srcset, width, height } = pictureParts(picture, shape, reach);
  const colour = colourCode(picture.colour);
  return (
    <picture>
      <PictureSources sources={sources} sizes={sizes} />
      <img
        src={src}
        srcSet={srcset}
        sizes={sizes}
        width={width}
        height={height}
        alt={picture.alt}
        {...(first ? { fetchPriority: "high" as const } : { loading: "lazy" as const, decoding: "async" as const })}
        {...(colour && { "data-colour": colour })}
        {...(crop && { "data-x": fifth(picture.focalX), "data-y": fifth(picture.focalY) })}
      />
    </picture>
  );
}
