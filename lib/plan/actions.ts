"use server";

import { createArticle } from "#lib/articles/commands/create.ts";
import { deskContext } from "#lib/auth/session.ts";
import { answer, fieldsOf } from "#lib/kernel/action.ts";
import { assignArticle } from "./commands/assign.ts";
import { planArticle } from "./commands/plan.ts";
import { storyIn } from "./story-form.ts";

/** Pitches or commissions a story: its plan, and an empty page. */
export async function planStory(_before: unknown, form: FormData) {
  return answer(createArticle, storyIn(fieldsOf(form)), deskContext);
}

export async function plan(input: Parameters<typeof planArticle>[0]) {
  return answer(planArticle, input, deskContext);
}

export async function assign(input: Parameters<typeof assignArticle>[0]) {
  return answer(assignArticle, input, deskContext);
}
