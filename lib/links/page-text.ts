/** The text of a page, in the encoding that it says it has: a byte order mark first, then the header, then the page itself. */
export function pageText(bytes: Uint8Array, charset: string | undefined): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : utf16(bytes);
  return decoderFor(marked ?? charset ?? charsetIn(bytes)).decode(bytes);
}

function utf16([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Browsers look as far. */
const LOOKED_THROUGH = 1_024;

function charsetIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, LOOKED_THROUGH)).toString("latin1");
  const named = head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i)?.[1];
  // A page that can be read this far is not written in UTF-16, whatever it says.
  return named && /^utf-?16/i.test(named) ? "utf-8" : named;
}

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? "utf-8");
  } catch {
    return new TextDecoder();
  }
}
