import type { ReaderPicture } from "#lib/articles/reader-shapes.ts";

type Props = {
  picture: ReaderPicture;
  /** As in HTML's `sizes`. */
  sizes: string;
  /** True for the one picture that the first screen waits for. */
  first?: boolean;
  /** Cut to the frame around the focal point. */
  crop?: boolean;
};

/** Made sizes as `<picture>`: the reader's browser takes the smallest that is sharp. */
export function Picture({ picture, sizes, first = false, crop = false }: Props) {
  const plain = picture.sources.find((source) => source.type === "image/jpeg") ?? picture.sources.at(-1);
  if (!plain) return null;
  const others = picture.sources.filter((source) => source !== plain && source.files.length > 0);
  return (
    <picture>
      {others.map((source) => (
        <source key={source.type} type={source.type} srcSet={srcSet(source.files)} sizes={sizes} />
      ))}
      <img
        src={plainFile(plain.files)}
        srcSet={srcSet(plain.files)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        {...(first ? { fetchPriority: "high" as const } : { loading: "lazy" as const, decoding: "async" as const })}
        {...(crop && { "data-x": fifth(picture.focalX), "data-y": fifth(picture.focalY) })}
      />
    </picture>
  );
}

type Files = ReaderPicture["sources"][number]["files"];

function srcSet(files: Files): string {
  return files.map(({ url, width }) => `${url} ${width}w`).join(", ");
}

/** For the few browsers that know no srcset, and for whoever saves the picture. */
export function plainFile(files: Files): string | undefined {
  return (files.findLast((file) => file.width <= 1280) ?? files[0])?.url;
}

/** Reader pages carry no styles in attributes, so the focal point snaps to one of five places known to the style sheet. */
function fifth(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 4);
}
