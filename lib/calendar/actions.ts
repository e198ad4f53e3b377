"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { env } from "#lib/kernel/env.ts";
import { createFeed } from "./commands/create-feed.ts";
import { replanArticle } from "./commands/replan.ts";
import { revokeFeed } from "./commands/revoke-feed.ts";

export async function replan(input: Parameters<typeof replanArticle>[0]) {
  return answer(replanArticle, input, deskContext);
}

/** Makes a private address for what the form is narrowed to, as it stands in a calendar program. */
export async function subscribe(_: unknown, form: FormData): Promise<Answer<{ link: string }>> {
  const [section, person] = ["section", "person"].map((name) => String(form.get(name) ?? "") || null);
  const made = await answer(createFeed, { section, person }, deskContext);
  if (!made.ok) return made;
  const link = new URL(`/calendar/feed/${made.result.secret}.ics`, env().PUBLIC_URL).href;
  return { ok: true, result: { link } };
}

export async function endFeed(id: string) {
  return answer(revokeFeed, { id }, deskContext);
}
