"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { cancelMail } from "./commands/cancel.ts";
import { changeMailServer } from "./commands/change-server.ts";
import { removeMailServer } from "./commands/remove-server.ts";
import { retryMail } from "./commands/retry.ts";
import { testMailServer } from "./commands/test.ts";

export async function saveMailServer(
  _before: Answer<unknown> | null,
  form: FormData,
): Promise<Answer<{ changed: boolean }>> {
  return answer(changeMailServer, fieldsOf(form), deskContext);
}

export async function forgetMailServer(): Promise<Answer<unknown>> {
  return answer(removeMailServer, {}, deskContext);
}

export async function tryMailServer(): Promise<Answer<{ works: boolean; says: string }>> {
  return answer(testMailServer, {}, deskContext);
}

export async function sendNow(id: string): Promise<Answer<unknown>> {
  return answer(retryMail, { id }, deskContext);
}

export async function dropMail(id: string): Promise<Answer<unknown>> {
  return answer(cancelMail, { id }, deskContext);
}
