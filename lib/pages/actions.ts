"use server";

import { redirect } from "next/navigation";
import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { createPage } from "./commands/create.ts";

/** Begins a page and opens it. For a form; answers only when it could not. */
export async function newPage(_before: Answer<unknown> | null, form: FormData): Promise<Answer<unknown>> {
  const begun = await answer(createPage, fieldsOf(form), deskContext);
  if (begun.ok) redirect(`/admin/articles/${begun.result.id}`);
  return begun;
}
