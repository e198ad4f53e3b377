import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "./secrets.ts";

const ALGORITHM = "aes-256-gcm";
const VERSION = "1";

/**
 * Encrypts a text that the server must be able to read again: a password for another server, a mail on its way. The key is
 * made of AUTH_SECRET and `purpose`, so that what was sealed for one thing opens as nothing else.
 */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [VERSION, nonce, body, cipher.getAuthTag()]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** The text again; null when it was sealed under another AUTH_SECRET or for another purpose, or was changed since. */
export function unseal(sealed: string, purpose: string): string | null {
  const [version, nonce, body, tag] = sealed.split(".");
  if (version !== VERSION || !nonce || body === undefined || !tag) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, keyFor(purpose), bytes(nonce), { authTagLength: 16 });
    decipher.setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret(), "standfirst", purpose, 32));
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
