"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeAuthor } from "./commands/change.ts";
import { createAuthor } from "./commands/create.ts";
import { deleteAuthor } from "./commands/delete.ts";

type Before = Answer<unknown> | null;

export async function addAuthor(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(createAuthor, fieldsOf(form), deskContext);
}

export async function saveAuthor(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(changeAuthor, fieldsOf(form), deskContext);
}

export async function removeAuthor(id: string): Promise<Answer<unknown>> {
  return answer(deleteAuthor, { id }, deskContext);
}
