import { createHash, randomInt } from "node:crypto";

/** How many are handed out at a time. */
export const RECOVERY_CODES = 10;
/** Without the letters and digits that are taken for each other on paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 16;

/** Sixteen characters, 79 bits: enough that a hash of them cannot be searched through. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return (letters.match(/.{4}/g) as string[]).join("-");
}

/** What the database keeps of one. Bound to its owner, so that one table of hashes does not serve for everybody. */
export function hashRecoveryCode(code: string, person: string): string {
  const bare = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHash("sha256").update(`${person} ${bare}`).digest("hex");
}
