"use server";

import { redirect } from "next/navigation";
import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { createArticle } from "./commands/create.ts";
import { duplicateArticle } from "./commands/duplicate.ts";
import { publishArticle } from "./commands/publish.ts";
import { purgeArticle } from "./commands/purge.ts";
import { restoreArticle } from "./commands/restore.ts";
import { trashArticle } from "./commands/trash.ts";
import { unpublishArticle } from "./commands/unpublish.ts";

type ById = { id: string };

/** Begins an article and opens it. For a form's button; answers only when it could not. */
export async function newArticle(): Promise<Answer<unknown>> {
  const begun = await answer(createArticle, {}, deskContext);
  if (begun.ok) redirect(`/admin/articles/${begun.result.id}`);
  return begun;
}

export async function publish(input: Parameters<typeof publishArticle>[0]) {
  return answer(publishArticle, input, deskContext);
}

export async function unpublish(input: ById) {
  return answer(unpublishArticle, input, deskContext);
}

export async function trash(input: ById) {
  return answer(trashArticle, input, deskContext);
}

export async function restore(input: ById) {
  return answer(restoreArticle, input, deskContext);
}

export async function purge(input: ById) {
  return answer(purgeArticle, input, deskContext);
}

/** Answers the id of the copy. */
export async function duplicate(input: ById) {
  return answer(duplicateArticle, input, deskContext);
}
