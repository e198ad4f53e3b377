import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a one-time link, as they stand in an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret. Looked up by this, so no comparison of ours can leak by its time. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
