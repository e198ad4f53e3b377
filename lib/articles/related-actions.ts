"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { relateArticle } from "./commands/relate.ts";

export async function relate(input: Parameters<typeof relateArticle>[0]): Promise<Answer<unknown>> {
  return answer(relateArticle, input, deskContext);
}
