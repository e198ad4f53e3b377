type Source = { media?: string | undefined; type: string; srcset: string };

/** What a browser chooses among before it falls back to the plain `img` of a `picture`. */
export function PictureSources({ sources, sizes }: { sources: Source[]; sizes: string }) {
  return sources.map(({ media, type, srcset }) => (
    <source key={media ?? type} {...(media && { media })} type={type} srcSet={srcset} sizes={sizes} />
  ));
}
