import type { PictureView } from "#lib/media/view.ts";

type Props = { picture: PictureView; alt: string; widest?: number; sizes?: string };

/** A picture as the desk shows it, no wider than `widest` pixels. */
export function Thumbnail({ picture, alt, widest = 640, sizes = "12rem" }: Props) {
  const files = picture.sources[0]?.files ?? [];
  const fitting = files.filter((file, at) => at === 0 || file.width <= widest);
  return (
    <img
      className="media-thumbnail"
      src={fitting[0]?.url}
      srcSet={fitting.map(({ url, width }) => `${url} ${width}w`).join(", ")}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  );
}
