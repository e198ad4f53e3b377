import type { PictureView } from "#lib/media/view.ts";

type Props = { picture: PictureView; alt: string; widest?: number; sizes?: string };

/** A picture as the desk shows it, no wider than `widest` pixels. */
export function Thumbnail({ picture, alt, widest = 640, sizes = "12rem" }: Props) {
  const fitting = picture.sources.map(({ type, files }) => ({
    type,
    files: files.filter((file, at) => at === 0 || file.width <= widest),
  }));
  const plain = fitting.at(-1)?.files ?? [];
  return (
    <picture>
      {fitting.slice(0, -1).map(({ type, files }) => (
        <source key={type} type={type} srcSet={srcSet(files)} sizes={sizes} />
      ))}
      <img
        src={plain[0]?.url}
        srcSet={srcSet(plain)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

function srcSet(files: { width: number; url: string }[]): string {
  return files.map(({ url, width }) => `${url} ${width}w`).join(", ");
}
