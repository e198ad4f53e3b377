import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { identities } from "#db/schema/factors.ts";
import { type Person, people } from "#db/schema/people.ts";
import type { Role } from "#db/vocabulary.ts";
import { spendChallenge } from "#lib/factors/spent.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { makeAuthorProfile } from "#lib/people/author-profile.ts";
import { losesLastAdmin } from "#lib/people/lifecycle.ts";
import { otherAdmins, personByEmail, siteRow } from "#lib/people/rows.ts";
import { endSessions, openSession } from "#lib/people/sessions.ts";
import { knownIdentity } from "../identities.ts";
import { ProviderInput } from "../schema.ts";

/**
 * Signs in whoever the newsroom's provider vouches for. Only the transport that checked the provider's answer runs it, so
 * the actor is the system; who came in is in the record.
 */
export const openWithProvider = defineCommand({
  name: "session.open-with-provider",
  input: ProviderInput,
  async load(tx, { issuer, subject, email }) {
    const known = await knownIdentity(tx, issuer, subject);
    const same = known || !email ? undefined : await personByEmail(tx, email);
    return { known, same, isSetUp: Boolean((await siteRow(tx))?.setUpAt) };
  },
  can: isSystem,
  async run({ tx, input, target: { known, same, isSetUp }, context }) {
    const { now } = context;
    if (!isSetUp) throw refused("not-set-up");
    const question = { purpose: "single-sign-on", holder: input.browser, now } as const;
    if (!(await spendChallenge(tx, input.state, question))) throw refused("late");
    if (input.needsRole && !input.role) throw refused("role");
    const found = known ?? (input.matchEmail ? same : undefined);
    // An e-mail that somebody here has is never given to a second person.
    if (!found && (same || !input.create)) throw refused("unknown");
    if (!found && !input.email) throw refused("unverified");
    const { person, tags } = found ? await taken(tx, found, input.role, now) : await created(tx, input, now);
    if (person.status !== "active") throw refused("suspended");
    const { issuer, subject } = input;
    await tx
      .insert(identities)
      .values({ issuer, subject, personId: person.id, createdAt: now, lastUsedAt: now })
      .onConflictDoUpdate({ target: [identities.issuer, identities.subject], set: { lastUsedAt: now } });
    const opened = await openSession(tx, person, context, input.both ? "both" : "one");
    return { ...opened, person: person.id, before: found?.role ?? null, role: person.role, tags };
  },
  event: ({ result }) => ({
    target: { type: "person", id: result.person },
    before: result.before && { role: result.before },
    after: { session: result.session, half: result.half, by: "single sign-on", role: result.role },
  }),
  tags: ({ result }) => result.tags,
});

type Entered = { person: Person; tags: string[] };

/** The provider's role counts, but one of the newsroom's own stays, and the last admin stays one. */
async function taken(tx: Transaction, person: Person, role: Role | null, now: Date): Promise<Entered> {
  const others = await otherAdmins(tx, person.id);
  const isKept = !role || person.ownRoleId !== null || losesLastAdmin(person, { role, status: "active" }, others);
  const next = {
    role: isKept ? person.role : role,
    status: person.status === "invited" ? "active" : person.status,
  } as const;
  if (next.role === person.role && next.status === person.status) return { person, tags: [] };
  await tx.update(people).set(next).where(eq(people.id, person.id));
  if (next.role !== person.role) await endSessions(tx, person.id, now);
  const tags = person.status === "invited" ? await makeAuthorProfile(tx, person, now) : [];
  return { person: { ...person, ...next }, tags };
}

async function created(
  tx: Transaction,
  { email, name, role }: { email: string | null; name: string; role: Role | null },
  now: Date,
): Promise<Entered> {
  const facts = { id: newId(), name, email: email as string, role: role ?? ("contributor" as const) };
  const [person] = await tx
    .insert(people)
    .values({ ...facts, status: "active", createdAt: now })
    .returning();
  return { person: person as Person, tags: await makeAuthorProfile(tx, facts, now) };
}

/** `reason` is a word for the sign-in page, which says it in a sentence. */
function refused(reason: string): AppError {
  return new AppError("forbidden", "Single sign-on did not let you in.", { details: { reason } });
}
