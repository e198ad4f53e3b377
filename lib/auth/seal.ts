import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "#lib/kernel/secrets.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for each use, made of the one secret of this server. */
export function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret(), "", `standfirst ${use}`, 32));
}

/** Encrypts with AES-256-GCM what the database must not hold in the clear; `owner` must be given again to open it. */
export function seal(text: string, use: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(use), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null when it was sealed for somebody else, by another server's secret, or changed since. */
export function unseal(sealed: string, use: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(use), nonce).setAAD(Buffer.from(owner)).setAuthTag(tag);
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
