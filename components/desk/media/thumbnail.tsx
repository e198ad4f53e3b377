import type { Shape } from "#lib/content/made-sizes.ts";
import { type Addressed, pictureParts } from "#lib/content/picture-parts.ts";

type Props = { picture: Addressed; alt: string; shape?: Shape; widest?: number; sizes?: string };

/** A picture as the desk shows it, no wider than `widest` pixels. */
export function Thumbnail({ picture, alt, shape = "whole", widest = 640, sizes = "12rem" }: Props) {
  const { sources, src, srcset, width, height } = pictureParts(picture, shape, { most: widest });
  return (
    <picture>
      {sources.map((source) => (
        <source
          key={source.media ?? source.type}
          {...(source.media && { media: source.media })}
          type={source.type}
          srcSet={source.srcset}
          sizes={sizes}
        />
      ))}
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
