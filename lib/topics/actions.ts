"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeTopic } from "./commands/change.ts";
import { changeTopicPage } from "./commands/change-page.ts";
import { createTopic } from "./commands/create.ts";
import { deleteTopic } from "./commands/delete.ts";

type Before = Answer<unknown> | null;

export async function addTopic(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(createTopic, fieldsOf(form), deskContext);
}

export async function saveTopic(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(changeTopic, fieldsOf(form), deskContext);
}

export async function saveTopicPage(input: Parameters<typeof changeTopicPage>[0]): Promise<Answer<{ seen: string }>> {
  return answer(changeTopicPage, input, deskContext);
}

export async function removeTopic(id: string): Promise<Answer<unknown>> {
  return answer(deleteTopic, { id }, deskContext);
}
