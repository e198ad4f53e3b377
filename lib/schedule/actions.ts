"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { cancelSchedule } from "./commands/cancel.ts";
import { scheduleArticle } from "./commands/schedule.ts";
import { setEmbargo as setEmbargoCommand } from "./commands/set-embargo.ts";

export async function schedule(input: Parameters<typeof scheduleArticle>[0]) {
  return answer(scheduleArticle, input, deskContext);
}

export async function unschedule(input: { id: string }) {
  return answer(cancelSchedule, input, deskContext);
}

export async function setEmbargo(input: Parameters<typeof setEmbargoCommand>[0]) {
  return answer(setEmbargoCommand, input, deskContext);
}
