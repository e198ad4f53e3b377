import { count } from "drizzle-orm";
import { tokens } from "#db/schema/tokens.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { daysLater } from "../lifecycle.ts";
import { MAX_WORKING } from "../limits.ts";
import { canMakeTokens } from "../policy.ts";
import { workingTokens } from "../rows.ts";
import { CreateTokenInput } from "../schema.ts";
import { newToken } from "../secret.ts";

const TOO_MANY = `${MAX_WORKING} of your tokens work already. End one first.`;

/** Makes a token for a program of one's own. The token itself is told this once: only its hash is kept. */
export const createToken = defineCommand({
  name: "token.create",
  input: CreateTokenInput,
  load: async (_tx, _input, { actor }) => (canMakeTokens(actor) ? actor : null),
  can: canMakeTokens,
  fresh: true,
  async run({ tx, input, target: owner, context: { now } }) {
    if (!owner) throw new AppError("forbidden", "Only a person has tokens.");
    const [working] = await tx.select({ number: count() }).from(tokens).where(workingTokens(owner.id, now));
    if (Number(working?.number ?? 0) >= MAX_WORKING) throw new AppError("conflict", TOO_MANY);
    const { id, token, secretHash } = newToken();
    const { name, scopes } = input;
    const expiresAt = daysLater(now, input.days);
    await tx
      .insert(tokens)
      .values({ ...{ id, ownerId: owner.id, name, scopes, secretHash }, createdAt: now, expiresAt });
    return { id, token, name, scopes, expiresAt };
  },
  event: ({ result: { id, name, scopes, expiresAt } }) => ({
    target: { type: "token", id },
    after: { name, scopes, expiresAt },
  }),
  tags: () => [],
});
