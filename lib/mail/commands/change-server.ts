import { eq } from "drizzle-orm";
import { type MailSettingsRow, mailSettings } from "#db/schema/mail.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { invalid } from "#lib/kernel/errors.ts";
import { PASSWORD_SEAL } from "#lib/kernel/mail/server.ts";
import { seal } from "#lib/kernel/seal.ts";
import { looksAfterMail } from "../policy.ts";
import { MailServerInput } from "../schema.ts";

/** Says which server mail goes to. The password is kept encrypted, and goes to no other server than the one it was typed for. */
export const changeMailServer = defineCommand({
  name: "mail.change-server",
  input: MailServerInput,
  load: async (tx) => (await tx.select().from(mailSettings).where(eq(mailSettings.id, 1)))[0] ?? null,
  can: looksAfterMail,
  async run({ tx, input: { password, ...facts }, target: before }) {
    const sealedPassword = passwordFor(facts, password, before);
    const after = { ...facts, sealedPassword };
    if (before && isSame(before, after)) return { changed: false, password: false };
    await tx
      .insert(mailSettings)
      .values({ id: 1, ...after })
      .onConflictDoUpdate({ target: mailSettings.id, set: after });
    return { changed: true, password: before?.sealedPassword !== sealedPassword };
  },
  event: ({ input: { password: _, ...after }, target: before, result }) =>
    result.changed
      ? {
          target: { type: "site", id: "1" },
          before: before && shown(before),
          after: { ...after, newPassword: result.password },
        }
      : null,
  tags: () => [],
});

type Facts = Omit<MailSettingsRow, "id" | "sealedPassword">;

function passwordFor(facts: Facts, typed: string, before: MailSettingsRow | null): string {
  if (!facts.user) return "";
  if (typed) return seal(typed, PASSWORD_SEAL);
  if (!before?.sealedPassword) return "";
  const isSamePlace = (["host", "port", "security", "user"] as const).every((name) => facts[name] === before[name]);
  if (isSamePlace) return before.sealedPassword;
  throw invalid("password", "Type the password again: the one that is kept belongs to the former server.");
}

function isSame(before: MailSettingsRow, after: Omit<MailSettingsRow, "id">): boolean {
  return Object.entries(after).every(([name, value]) => before[name as keyof MailSettingsRow] === value);
}

function shown({ id: _, sealedPassword: __, ...facts }: MailSettingsRow): Facts {
  return facts;
}
