"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { beginTranslation } from "./commands/begin.ts";
import { joinTranslations } from "./commands/join.ts";
import { leaveTranslations } from "./commands/leave.ts";

export async function linkTranslation(input: Parameters<typeof joinTranslations>[0]) {
  return answer(joinTranslations, input, deskContext);
}

export async function unlinkTranslation(input: Parameters<typeof leaveTranslations>[0]) {
  return answer(leaveTranslations, input, deskContext);
}

/** Answers the id of the new draft. */
export async function startTranslation(input: Parameters<typeof beginTranslation>[0]) {
  return answer(beginTranslation, input, deskContext);
}
