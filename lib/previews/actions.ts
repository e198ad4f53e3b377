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
  // “see”, “comment”, or “approve:” and the stage.
  const [power, stageId = null] = String(form.get("power") || "see").split(":", 2);
  const made = await answer(createPreview, { id, note, days: Number(days), power, stageId }, deskContext);
  if (!made.ok) return made;
  const place = power === "see" ? "preview/with" : "review";
  const link = new URL(`/${place}/${made.result.secret}`, env().PUBLIC_URL).href;
  return { ok: true, result: { link, until: made.result.expiresAt, note: note ?? "" } };
}

export async function revokePreviewLink(id: string) {
  return answer(revokePreview, { id }, deskContext);
}
