/**
 * Does the time of an answer at the door tell whether an account exists? Makes a store of its own in a new folder, asks
 * for known and for unknown accounts in turn, and prints the medians and their ratio.
 * Run: node tests/bench/door-timing.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "#lib/kernel/actor.ts";

const folder = mkdtempSync(join(tmpdir(), "standfirst-bench-door-"));
process.env.DATA_DIR = folder;
process.env.DATABASE_URL = "";
const { store } = await import("#db/client.ts");
const { newId } = await import("#db/id.ts");
const { migrate } = await import("#db/migrate.ts");
const { doorSettings } = await import("#db/schema/factors.ts");
const { people } = await import("#db/schema/people.ts");
const { site } = await import("#db/schema/site.ts");
const { hashPassword, warmUpPasswords } = await import("#lib/auth/password.ts");
const { requestPasswordReset } = await import("#lib/people/commands/request-password-reset.ts");
const { signIn } = await import("#lib/people/commands/sign-in.ts");
const { requestLink } = await import("#lib/sign-in/commands/request-link.ts");

const TIMES = 200;
const now = new Date();

await migrate();
await warmUpPasswords();
await filled();
console.log(`${TIMES} known and ${TIMES} unknown accounts each, in turn:`);
await compare("a wrong password", (email, context) => signIn({ email, password: "not the right one" }, context));
await compare("a link for a new password", (email, context) => requestPasswordReset({ email }, context));
await compare("a link to sign in", (email, context) => requestLink({ email }, context));
await store().close();
rmSync(folder, { recursive: true });

async function compare(says: string, ask: (email: string, context: Context) => Promise<unknown>): Promise<void> {
  const took: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (let n = 0; n < TIMES; n++) {
    // Which comes first changes, so that whatever the first one warms up serves both alike.
    for (const kind of n % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const address = `2001:db8:${n.toString(16)}:${kind === "known" ? 1 : 2}::1`;
      const context: Context = { actor: { type: "anyone" }, now, via: "door", address };
      const started = performance.now();
      await ask(`${kind}${n}@newsroom.example`, context);
      took[kind].push(performance.now() - started);
    }
  }
  const [known, unknown] = [median(took.known), median(took.unknown)];
  const ratio = (known / unknown).toFixed(3);
  console.log(`${says}: known ${known.toFixed(2)} ms, unknown ${unknown.toFixed(2)} ms, ratio ${ratio}`);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

async function filled(): Promise<void> {
  const passwordHash = await hashPassword("four grey herons waited");
  const facts = { name: "The Lantern", tagline: "", language: "en", timeZone: "UTC", sample: false, setUpAt: now };
  await store().transaction(async (tx) => {
    await tx.insert(site).values({ id: 1, ...facts });
    await tx.insert(doorSettings).values({ id: 1, mailLinks: true, secondFactorRoles: [] });
    for (let n = 0; n < TIMES; n++) {
      const person = { name: `Known ${n}`, email: `known${n}@newsroom.example`, role: "author" as const };
      await tx.insert(people).values({ id: newId(), ...person, passwordHash, status: "active", createdAt: now });
    }
  });
}
