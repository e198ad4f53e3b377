"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { arrangeSeries } from "./commands/arrange.ts";
import { changeSeries } from "./commands/change.ts";
import { createSeries } from "./commands/create.ts";
import { deleteSeries } from "./commands/delete.ts";

type Before = Answer<unknown> | null;

export async function addSeries(_before: Before, form: FormData): Promise<Answer<{ id: string }>> {
  return answer(createSeries, fieldsOf(form), deskContext);
}

export async function saveSeries(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(changeSeries, fieldsOf(form), deskContext);
}

export async function saveParts(input: Parameters<typeof arrangeSeries>[0]): Promise<Answer<unknown>> {
  return answer(arrangeSeries, input, deskContext);
}

export async function removeSeries(id: string): Promise<Answer<unknown>> {
  return answer(deleteSeries, { id }, deskContext);
}
