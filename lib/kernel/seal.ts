import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "./secrets.ts";

const ALGORITHM = "aes-256-gcm";
const VERSION = "1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Parts = { key: Buffer; nonce: Buffer; body: Buffer; tag: Buffer };

/**
 * Encrypts a text that the server must be able to read again: a password for another server, a mail on its way, the secret
 * of an authenticator. The key is made of AUTH_SECRET and `use`, so that what was sealed for one thing opens as nothing
 * else; where there is an `owner`, it must be given again to open it.
 */
export function seal(text: string, use: string, owner = ""): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, sealingKey(use), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [VERSION, ...[nonce, body, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** The text again; null when it was sealed by another server's secret, for another use or owner, or was changed since. */
export function unseal(sealed: string, use: string, owner = ""): string | null {
  const parts = sealed.includes(".") ? partsOf(sealed, use) : partsOfPacked(sealed, use);
  if (!parts) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, parts.key, parts.nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(parts.tag);
    return Buffer.concat([decipher.update(parts.body), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A key of its own for whatever is signed, made of the one secret of this server. */
export function signingKey(use: string): Buffer {
  return derived("", `standfirst ${use}`);
}

function sealingKey(use: string): Buffer {
  return derived("standfirst", use);
}

function derived(salt: string, label: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret(), salt, label, 32));
}

function partsOf(sealed: string, use: string): Parts | null {
  const [version, nonce, body, tag] = sealed.split(".");
  if (version !== VERSION || !nonce || body === undefined || !tag) return null;
  return { key: sealingKey(use), nonce: bytes(nonce), body: bytes(body), tag: bytes(tag) };
}

/** Secrets of authenticators were once kept as nonce, tag and text in one run of letters, under keys of another label. */
function partsOfPacked(sealed: string, use: string): Parts {
  const all = bytes(sealed);
  const [toTag, toBody] = [NONCE_BYTES, NONCE_BYTES + TAG_BYTES];
  const [nonce, tag, body] = [all.subarray(0, toTag), all.subarray(toTag, toBody), all.subarray(toBody)];
  return { key: signingKey(use), nonce, body, tag };
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
