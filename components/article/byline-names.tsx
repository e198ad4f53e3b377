import { localeFor } from "#components/site/locale.ts";
import type { Byline } from "#lib/articles/reader-shapes.ts";

/** The names, each a link, joined as the language joins them: A, B and C. */
export function BylineNames({ bylines, language }: { bylines: Byline[]; language: string }) {
  const parts = new Intl.ListFormat(localeFor(language)).formatToParts(bylines.map((_, i) => String(i)));
  return parts.map(({ type, value }) => {
    const byline = type === "element" ? bylines[Number(value)] : undefined;
    if (!byline) return value;
    return (
      <a key={byline.id} rel="author" href={`/authors/${byline.slug}`}>
        {byline.name}
      </a>
    );
  });
}
