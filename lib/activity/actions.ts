"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeKeeping } from "./commands/change-keeping.ts";

export async function saveKeeping(
  _before: Answer<unknown> | null,
  form: FormData,
): Promise<Answer<{ changed: boolean }>> {
  return answer(changeKeeping, fieldsOf(form), deskContext);
}
