/**
 * A short mark of what was found, the same in the browser and on the server; it tells texts apart and keeps no secret
 * (cyrb53, 53 bits).
 */
export function markOf(words: readonly string[]): string {
  const text = JSON.stringify(words.map((each) => each.normalize("NFC")));
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  const [high, low] = [mixed(b, a), mixed(a, b)];
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}

function mixed(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
}
