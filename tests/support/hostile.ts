import { aPhoto, aPngHeader } from "./photos.ts";

/** What no field of one line takes. */
export const BAD_TEXT = {
  oversized: "A".repeat(20_000),
  NUL: "Left\0right",
  "a control character": "Left\u0007right",
};

const TRICK = '"><img src=x onerror=__xss=1>';
/** Runs `window.__xss = 1` wherever a text is taken for a piece of the page; short enough for every field. */
export const SHORT_SCRIPT = TRICK;
/** The same for attributes, inline scripts and templates. */
export const SCRIPT = `${TRICK}</script><script>__xss=1</script>'x`;

const text = (words: string, marks?: unknown[]) => ({ type: "text", text: words, ...(marks && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const link = (href: string, more: object = {}) =>
  doc(paragraph(text("here", [{ type: "link", attrs: { href, ...more } }])));

/** Documents that no editor of ours writes, as JSON. */
export const BAD_DOCUMENTS: Record<string, string> = {
  "an unknown node": doc({ type: "iframe", attrs: { src: "https://evil.example" } }),
  "a raw HTML node": doc({ type: "html", html: "<script>__xss=1</script>" }),
  "an unknown mark": doc(paragraph(text("here", [{ type: "onclick" }]))),
  "a foreign attribute": doc({ type: "paragraph", attrs: { onmouseover: "__xss=1" } }),
  "a heading of level 9": doc({ type: "heading", attrs: { level: 9 }, content: [text("Loud")] }),
  "a javascript: link": link("javascript:__xss=1"),
  "a hidden javascript: link": link("java\tscript:__xss=1"),
  "a data: link": link("data:text/html,<script>__xss=1</script>"),
  "a link to another host by two slashes": link("//evil.example"),
  "a link with an event": link("https://example.org", { onclick: "__xss=1" }),
  "a picture that is no record": doc({ type: "figure", attrs: { mediaId: '"><script>' } }),
  "a prototype": '{"type":"doc","content":[{"type":"paragraph","__proto__":{"attrs":{"level":1}}}]}',
  "a constructor": '{"type":"doc","content":[{"type":"paragraph","attrs":{"constructor":{"prototype":1}}}]}',
  "NUL in the text": doc(paragraph(text("Left\0right"))),
  "text beside blocks": doc(text("loose")),
  "more than 1 MB": doc(paragraph(text("A".repeat(1_100_000)))),
  "nesting without end": nested(5_000),
  "too many pieces": doc(...Array.from({ length: 21_000 }, () => ({ type: "paragraph" }))),
  "no document at all": "[]",
  "no JSON": '{"type":"doc"',
};

const DRAWING =
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>';

/** Files that are no picture for readers, and what is answered; the body is sent as it is. */
export async function badUploads(): Promise<Record<string, { body: Uint8Array; status: number; says: RegExp }>> {
  const photo = await aPhoto({ width: 800, height: 600, seed: 9 });
  const html = "<!doctype html><script>__xss=1</script>";
  const none = { status: 422, says: /Only pictures are taken here/ };
  return {
    "a photo cut short": { body: photo.subarray(0, photo.length >> 1), status: 422, says: /damaged or incomplete/ },
    "a drawing with an entity that is a file": {
      body: Buffer.from(DRAWING),
      status: 422,
      says: /refers to other files/,
    },
    "a page named photo.jpg": { body: Buffer.from(html), ...none },
    "a page behind a GIF's first bytes": { body: Buffer.from(`GIF89a${html}`), status: 422, says: /damaged/ },
    "a program": { body: Buffer.from("MZ\x90\0\x03"), ...none },
    nothing: { body: Buffer.alloc(0), status: 422, says: /empty/ },
    "200 megapixels in a few bytes": { body: aPngHeader(20_000, 10_000), status: 413, says: /200 megapixels/ },
    "a strip of 40,000 pixels": { body: aPngHeader(40_000, 1), status: 422, says: /too narrow/ },
    "101 MB": { body: Buffer.alloc(101 * 1024 * 1024, 1), status: 413, says: /larger than 100 MB/ },
  };
}

function doc(...content: unknown[]): string {
  return JSON.stringify({ type: "doc", content });
}

/** Written as text: JSON.stringify itself would not come back from so deep. */
function nested(depth: number): string {
  const open = '{"type":"blockquote","content":['.repeat(depth);
  return `{"type":"doc","content":[${open}{"type":"paragraph"}${"]}".repeat(depth)}]}`;
}
