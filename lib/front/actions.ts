"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { cancelFrontSchedule } from "./commands/cancel-schedule.ts";
import { publishFrontDraft } from "./commands/publish.ts";
import { restoreFrontVersion } from "./commands/restore.ts";
import { saveFrontDraft } from "./commands/save.ts";
import { scheduleFrontDraft } from "./commands/schedule.ts";

export async function saveFront(input: Parameters<typeof saveFrontDraft>[0]) {
  return answer(saveFrontDraft, input, deskContext);
}

export async function publishFront(input: Parameters<typeof publishFrontDraft>[0]) {
  return answer(publishFrontDraft, input, deskContext);
}

export async function scheduleFront(input: Parameters<typeof scheduleFrontDraft>[0]) {
  return answer(scheduleFrontDraft, input, deskContext);
}

export async function unscheduleFront(id: string) {
  return answer(cancelFrontSchedule, { id }, deskContext);
}

export async function restoreFront(input: Parameters<typeof restoreFrontVersion>[0]) {
  return answer(restoreFrontVersion, input, deskContext);
}
