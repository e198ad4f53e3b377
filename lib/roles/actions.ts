"use server";

import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import { changeRoleRights } from "./commands/change.ts";
import { createRole } from "./commands/create.ts";
import { deleteRole } from "./commands/delete.ts";

type Before = Answer<unknown> | null;

export async function addRole(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(createRole, typed(form), deskContext);
}

export async function saveRole(_before: Before, form: FormData): Promise<Answer<unknown>> {
  return answer(changeRoleRights, typed(form), deskContext);
}

export async function removeRole(id: string): Promise<Answer<unknown>> {
  return answer(deleteRole, { id }, deskContext);
}

const RIGHT = "rights.";

/** Fields named `rights.article.write` become the rights of the role; an empty one is none. */
function typed(form: FormData): Record<string, unknown> {
  const fields = Object.entries(fieldsOf(form));
  const rights = fields.flatMap(([name, value]) =>
    name.startsWith(RIGHT) && value !== "" ? [[name.slice(RIGHT.length), value]] : [],
  );
  return {
    ...Object.fromEntries(fields.filter(([name]) => !name.startsWith(RIGHT))),
    rights: Object.fromEntries(rights),
  };
}
