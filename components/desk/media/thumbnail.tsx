import { PictureSources } from "#components/ui/picture-sources.tsx";
import type { Shape } from "#lib/content/made-sizes.ts";
import { type Addressed, type PictureParts, pictureParts } from "#lib/content/picture-parts.ts";

type Props = { picture: Addressed; alt: string; shape?: Shape; widest?: number; sizes?: string };

/**
 * A picture as the desk shows it, no wider than `widest` pixels: whole it is there as soon as it is uploaded. AVIF is for the
 * many who read, and takes too long to make for the few who look through a library.
 */
export function Thumbnail({ picture, alt, shape = "whole", widest = 640, sizes = "12rem" }: Props) {
  const least = shape === "whole" ? 480 : 240;
  const { sources, src, srcset, width, height } = pictureParts(picture, shape, {
    least,
    most: Math.max(least, widest),
  });
  return (
    <picture>
      <PictureSources sources={sources.filter(isQuick)} sizes={sizes} />
      <img
        src={src}
        srcSet={srcset}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

function isQuick({ type }: PictureParts["sources"][number]): boolean {
  return type !== "image/avif";
}
