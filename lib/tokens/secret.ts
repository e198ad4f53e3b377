import { randomInt, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { newId } from "#db/id.ts";
import { hashSecret } from "#lib/auth/secrets.ts";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_LENGTH = 40;
const CHECKSUM_LENGTH = 6;

/** What a token looks like, for whoever searches texts for lost ones: the last six letters are a checksum of all before them. */
export const TOKEN_FORM = /^sf_([a-z0-9]{16})_([0-9A-Za-z]{46})$/;

/** A new token as it is shown once, with about 238 random bits. */
export function newToken(): { id: string; token: string; secretHash: string } {
  const id = newId();
  const random = Array.from({ length: RANDOM_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const begun = `sf_${id}_${random}`;
  const token = begun + checksum(begun);
  return { id, token, secretHash: hashSecret(token) };
}

/** The id within a token; null for what cannot be one of ours. */
export function idIn(token: string): string | null {
  const found = TOKEN_FORM.exec(token);
  if (!found) return null;
  const begun = token.slice(0, -CHECKSUM_LENGTH);
  return checksum(begun) === token.slice(-CHECKSUM_LENGTH) ? (found[1] as string) : null;
}

/** Compares in a time that tells nothing of either. Without a hash the same work is done against one that nothing has. */
export function isSecretOf(token: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashSecret(token));
  const same = timingSafeEqual(given, Buffer.from(hash ?? NOBODYS_HASH));
  return same && hash !== undefined;
}

const NOBODYS_HASH = "0".repeat(64);

function checksum(text: string): string {
  let rest = crc32(text);
  let letters = "";
  for (let at = 0; at < CHECKSUM_LENGTH; at++) {
    letters = LETTERS[rest % LETTERS.length] + letters;
    rest = Math.floor(rest / LETTERS.length);
  }
  return letters;
}
