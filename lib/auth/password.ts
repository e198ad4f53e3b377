import { hash, verify } from "@node-rs/argon2";
import { shared } from "#lib/kernel/shared.ts";

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id, on the library's own threads. Slow on purpose: never call it inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), COST);
}

/** Without a hash (no such account, no password yet) the same work is done against a dummy, and the answer is false. */
export async function verifyPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await dummy()), typed(password));
  return matches && Boolean(passwordHash);
}

/** Makes the dummy ahead of time, so that the first unknown account does not answer later than a known one. */
export async function warmUpPasswords(): Promise<void> {
  await dummy();
}

function dummy(): Promise<string> {
  return shared("dummy-password", () => hash(crypto.randomUUID(), COST));
}

/** One password may be typed as different code points on different keyboards. */
function typed(password: string): string {
  return password.normalize("NFKC");
}
