"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { changeView as change } from "./commands/change.ts";
import { removeView as remove } from "./commands/remove.ts";
import { saveView as save } from "./commands/save.ts";

/** Keeps the filters that the form carries along. */
export async function saveView(_: unknown, form: FormData) {
  const [name, query] = ["name", "query"].map((field) => String(form.get(field) ?? ""));
  return answer(save, { name, query, shared: form.has("shared") }, deskContext);
}

export async function changeView(_: unknown, form: FormData) {
  const [id, name] = ["id", "name"].map((field) => String(form.get(field) ?? ""));
  return answer(change, { id, name, shared: form.has("shared") }, deskContext);
}

export async function removeView(id: string) {
  return answer(remove, { id }, deskContext);
}
