"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeSettings } from "./commands/change-settings.ts";
import { changeTrash } from "./commands/change-trash.ts";
import { emptyPaper } from "./empty-paper.ts";

export async function saveSettings(
  _before: Answer<unknown> | null,
  form: FormData,
): Promise<Answer<{ changed: boolean }>> {
  return answer(changeSettings, fieldsOf(form), deskContext);
}

export async function removeSampleEdition(): Promise<Answer<{ articles: number }>> {
  return emptyPaper(deskContext);
}

export async function saveTrash(_: unknown, form: FormData) {
  return answer(changeTrash, fieldsOf(form), deskContext);
}
