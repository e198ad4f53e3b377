import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.ts";
import { shared } from "./shared.ts";

/** The key that signs session cookies: AUTH_SECRET, else one made at the first start and kept in the data folder. */
export function authSecret(): string {
  return shared("auth-secret", () => env().AUTH_SECRET ?? keptSecret(join(env().DATA_DIR, "secrets.json")));
}

function keptSecret(file: string): string {
  mkdirSync(env().DATA_DIR, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const made = JSON.stringify({ authSecret: randomBytes(32).toString("base64url") });
    // wx: when two processes start together, the second reads what the first wrote.
    try {
      writeFileSync(file, made, { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
  }
  return (JSON.parse(readFileSync(file, "utf8")) as { authSecret: string }).authSecret;
}
