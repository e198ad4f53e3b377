"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { readNotices } from "./commands/read.ts";
import { setWishes } from "./commands/set-wishes.ts";

export async function markRead(input: Parameters<typeof readNotices>[0]): Promise<Answer<{ read: number }>> {
  return answer(readNotices, input, deskContext);
}

export async function wishFor(_before: Answer<unknown> | null, form: FormData): Promise<Answer<unknown>> {
  return answer(setWishes, fieldsOf(form), deskContext);
}
