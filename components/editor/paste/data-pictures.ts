import type { PictureSource } from "./transform.ts";

const MAX_PICTURES = 60;
/** All of one paste together, in letters of base64. */
const MAX_LETTERS = 90_000_000;

/**
 * Cuts pictures that are written into the HTML out of it, so that what is parsed stays small. In their place stands a name.
 * One pass without looking back: such an address may be 20 MB long.
 */
export function cutDataPictures(html: string): { html: string; pictures: Map<string, PictureSource> } {
  const pictures = new Map<string, PictureSource>();
  const parts: string[] = [];
  let from = 0;
  let letters = 0;
  for (let at = html.indexOf("data:image/"); at >= 0; at = html.indexOf("data:image/", from)) {
    const head = /^data:(image\/[\w.+-]{1,40})(?:;[\w=.+-]{1,60})*;base64,/.exec(html.slice(at, at + 200));
    const end = endOfAddress(html, at);
    parts.push(html.slice(from, at));
    const name = `paste-picture:${pictures.size}`;
    const base64 = head && html.slice(at + head[0].length, end);
    letters += base64?.length ?? 0;
    if (
      base64 &&
      /^image\/(png|jpe?g|gif|webp|avif)$/.test(head?.[1] ?? "") &&
      letters < MAX_LETTERS &&
      pictures.size < MAX_PICTURES
    ) {
      pictures.set(name, { type: head?.[1] ?? "", bytes: () => bytesOf(base64) });
      parts.push(name);
    } else parts.push("data:,");
    from = end;
  }
  return { html: parts.length ? parts.join("") + html.slice(from) : html, pictures };
}

function endOfAddress(html: string, at: number): number {
  const end = /["'\s<>)]/g;
  end.lastIndex = at;
  return end.exec(html)?.index ?? html.length;
}

/** Throws for what is no base64; the sender of the picture tells it. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64.replace(/%2B/gi, "+").replace(/%2F/gi, "/").replace(/%3D/gi, "="));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
