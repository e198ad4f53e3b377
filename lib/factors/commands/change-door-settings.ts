import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { authenticators, doorSettings, passkeys } from "#db/schema/factors.ts";
import { people, sessions } from "#db/schema/people.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { canChangeSettings } from "#lib/settings/policy.ts";
import { readDoorSettings } from "../rows.ts";
import { DoorSettingsInput } from "../schema.ts";

/**
 * Decides how people sign in. Whoever has a role that now needs a second factor, and has none, is half signed in from
 * their next request: they are asked to set one up and then go on where they were.
 */
export const changeDoorSettings = defineCommand({
  name: "site.change-door",
  input: DoorSettingsInput,
  load: (tx) => readDoorSettings(tx),
  can: canChangeSettings,
  fresh: true,
  async run({ tx, input, target }) {
    const chosen = { mailLinks: input.mailLinks, secondFactorRoles: [...new Set(input.secondFactorRoles)].toSorted() };
    if (JSON.stringify(chosen) === JSON.stringify(target)) return { changed: false, halved: 0, after: chosen };
    await tx
      .insert(doorSettings)
      .values({ id: 1, ...chosen })
      .onConflictDoUpdate({ target: doorSettings.id, set: chosen });
    return { changed: true, halved: await halveSessions(tx, chosen.secondFactorRoles), after: chosen };
  },
  event: ({ target, result }) =>
    result.changed ? { target: { type: "site", id: "1" }, before: target, after: result.after } : null,
  tags: () => [],
});

async function halveSessions(tx: Transaction, roles: string[]): Promise<number> {
  if (roles.length === 0) return 0;
  const all = await tx.select({ id: people.id, role: people.role, ownRoleId: people.ownRoleId }).from(people);
  const concerned = all.filter(({ role, ownRoleId }) => roles.includes(ownRoleId ?? role)).map(({ id }) => id);
  const isConfirmed = await tx
    .select({ id: authenticators.personId, at: authenticators.confirmedAt })
    .from(authenticators);
  const keyed = await tx.select({ id: passkeys.personId }).from(passkeys);
  const safe = new Set([...isConfirmed.filter(({ at }) => at).map(({ id }) => id), ...keyed.map(({ id }) => id)]);
  const open = concerned.filter((id) => !safe.has(id));
  if (open.length === 0) return 0;
  const halved = await tx
    .update(sessions)
    .set({ half: true })
    .where(and(inArray(sessions.personId, open), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return halved.length;
}
