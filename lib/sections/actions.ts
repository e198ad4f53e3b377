"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeSection } from "./commands/change.ts";
import { createSection } from "./commands/create.ts";
import { deleteSection } from "./commands/delete.ts";
import { moveSection } from "./commands/move.ts";

type Before = Answer<unknown> | null;

export async function addSection(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(createSection, fieldsOf(form), deskContext);
}

export async function saveSection(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(changeSection, fieldsOf(form), deskContext);
}

export async function shiftSection(id: string, direction: "up" | "down"): Promise<Answer<{ moved: boolean }>> {
  return answer(moveSection, { id, direction }, deskContext);
}

export async function removeSection(id: string): Promise<Answer<unknown>> {
  return answer(deleteSection, { id }, deskContext);
}
