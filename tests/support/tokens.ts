import { store } from "#db/client.ts";
import { type Token, tokens } from "#db/schema/tokens.ts";
import { TOKEN_SCOPES } from "#db/vocabulary.ts";
import { newToken } from "#lib/tokens/secret.ts";
import { DAY, later, NOW, type Staff } from "./make.ts";

/** A token with all scopes, unless others are given; `secret` is what a program sends. */
export async function aToken({ owner, ...facts }: { owner: Staff } & Partial<Token>) {
  const { id, token: secret, secretHash } = newToken();
  const token: Token = {
    ...{ id, ownerId: owner.person.id, name: "Wire", scopes: [...TOKEN_SCOPES], secretHash },
    ...{ createdAt: NOW, expiresAt: later(90 * DAY), revokedAt: null, lastUsedAt: null, lastAddress: null },
    ...facts,
  };
  await store().transaction((tx) => tx.insert(tokens).values(token));
  return { ...token, secret };
}
