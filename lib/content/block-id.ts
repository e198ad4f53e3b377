import { z } from "zod";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 12;

/** Random and stable for the life of a block: comments, deep links and comparisons hold on to it. */
export const BlockId = z.string().regex(/^[a-z0-9]{10,12}$/, "A block id is 10 to 12 small letters and digits.");

/** The attribute of every node that may stand at the top level. The gate makes the ones that are missing. */
export const blockAttributes = { id: BlockId.nullish() };

/** A random block id, about 62 bits; for the editor. The gate's own ids come from ids.ts. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
