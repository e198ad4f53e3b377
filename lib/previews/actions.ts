"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { env } from "#lib/kernel/env.ts";
import { createPreview } from "./commands/create.ts";
import { revokePreview } from "./commands/revoke.ts";

export type MadePreview = { link: string; until: Date; note: string };

/** Makes a link, as it stands in an address. For a form. */
export async function makePreviewLink(_: unknown, form: FormData): Promise<Answer<MadePreview>> {
  const [id, note, days] = ["id", "note", "days"].map((name) => String(form.get(name) ?? ""));
  const input = { id, note, days: Number(days) };
  const made = await answer(createPreview, input, deskContext);
  if (!made.ok) return made;
  const link = new URL(`/preview/with/${made.result.secret}`, env().PUBLIC_URL).href;
  return { ok: true, result: { link, until: made.result.expiresAt, note: note ?? "" } };
}

export async function revokePreviewLink(id: string) {
  return answer(revokePreview, { id }, deskContext);
}
