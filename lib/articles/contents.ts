/** A part of a long text; `id` is its heading's anchor. */
export type Part = { id: string; name: string };

/** Three minutes of reading: below that a list of parts is longer than the way to them. */
const LONG_WORDS = 700;
const FEWEST_PARTS = 3;
const HEADING = /<(h[234])([^>]*)>(.*?)<\/\1>/gs;
const ID = / id="([^"]*)"/;
/** The number of a note is no word of a heading. */
const NOTE = /<sup><a [^>]*role="doc-noteref"[^>]*>.*?<\/a><\/sup>/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

export function isLongRead(words: number): boolean {
  return words >= LONG_WORDS;
}

/** Gives every heading of a finished body (lib/content/render.ts) an anchor. Stored texts have had one each since blocks have ids. */
export function withAnchors(html: string): string {
  let count = 0;
  return html.replace(HEADING, (whole, tag: string, attributes: string, inner: string) => {
    count += 1;
    return ID.test(attributes) ? whole : `<${tag} id="part-${count}"${attributes}>${inner}</${tag}>`;
  });
}

/**
 * The parts of a body whose headings have anchors: of the highest level that has enough of them, since a list of two levels is
 * an outline and no longer quiet. Empty for what has fewer parts than a list needs.
 */
export function partsOf(html: string): Part[] {
  const headings = [...html.matchAll(HEADING)].map(([, tag = "", attributes = "", inner = ""]) => ({
    tag,
    id: plain(ID.exec(attributes)?.[1] ?? ""),
    name: plain(inner.replace(NOTE, "").replace(/<[^>]*>/g, "")).trim(),
  }));
  for (const level of ["h2", "h3"]) {
    const parts = headings.filter(({ tag, id, name }) => tag === level && id && name);
    if (parts.length >= FEWEST_PARTS) return parts.map(({ id, name }) => ({ id, name }));
  }
  return [];
}

function plain(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] as string);
}
