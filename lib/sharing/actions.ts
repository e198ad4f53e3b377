"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeSharing } from "./commands/change-sharing.ts";

export async function saveSharing(_before: unknown, form: FormData) {
  const fields = fieldsOf(form);
  return answer(changeSharing, { ...fields, indexNow: fields.indexNow === "on" } as never, deskContext);
}
