"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeChecks } from "./commands/change-checks.ts";
import { unwaiveFinding } from "./commands/unwaive.ts";
import { waiveFinding } from "./commands/waive.ts";

export async function waive(input: Parameters<typeof waiveFinding>[0]) {
  return answer(waiveFinding, input, deskContext);
}

export async function unwaive(input: Parameters<typeof unwaiveFinding>[0]) {
  return answer(unwaiveFinding, input, deskContext);
}

export async function saveChecks(
  _before: Answer<unknown> | null,
  form: FormData,
): Promise<Answer<{ changed: boolean }>> {
  return answer(changeChecks, fieldsOf(form), deskContext);
}
