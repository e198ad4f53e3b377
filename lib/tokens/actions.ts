"use server";

import type { TokenScope } from "#db/vocabulary.ts";
import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { createToken } from "./commands/create.ts";
import { revokeToken } from "./commands/revoke.ts";

export type MadeToken = { token: string; name: string; scopes: TokenScope[]; expiresAt: Date };

/** Makes a token. For a form; the token is in this one answer and nowhere else. */
export async function makeToken(_: unknown, form: FormData): Promise<Answer<MadeToken>> {
  const name = String(form.get("name") ?? "");
  const input = { name, scopes: form.getAll("scopes") as TokenScope[], days: Number(form.get("days")) as 90 };
  return answer(createToken, input, deskContext);
}

export async function endToken(id: string): Promise<Answer<unknown>> {
  return answer(revokeToken, { id }, deskContext);
}
