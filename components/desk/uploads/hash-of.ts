/** Larger files are not hashed beforehand: they are rarely here already, and the browser can only hash what is all in memory. */
const MOST_BYTES = 200 * 1024 * 1024;

/** One after the other, so that one file at most is in memory, and only for as long as that takes. */
let before: Promise<unknown> = Promise.resolve();

/** SHA-256 in hex, reckoned by the browser beside the page's own work; null for what is large, and where there is no encryption. */
export function hashOf(file: File, signal: AbortSignal): Promise<string | null> {
  if (file.size > MOST_BYTES || !globalThis.crypto?.subtle) return Promise.resolve(null);
  const hash = before.then(async () => {
    signal.throwIfAborted();
    return inHex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  });
  before = hash.catch(() => undefined);
  return hash;
}

function inHex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
