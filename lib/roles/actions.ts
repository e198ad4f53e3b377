"use server";

import type { Rights } from "#db/vocabulary.ts";
import { deskContext } from "#lib/auth/session.ts";
import { type Answer, answer } from "#lib/kernel/action.ts";
import { changeRoleRights } from "./commands/change.ts";
import { createRole } from "./commands/create.ts";
import { deleteRole } from "./commands/delete.ts";

type Typed = { name: string; rights: Rights };

export async function addRole(typed: Typed): Promise<Answer<{ id: string }>> {
  return answer(createRole, typed, deskContext);
}

export async function saveRole(typed: Typed & { id: string; changedAt: string }): Promise<Answer<unknown>> {
  return answer(changeRoleRights, typed, deskContext);
}

export async function removeRole(id: string): Promise<Answer<unknown>> {
  return answer(deleteRole, { id }, deskContext);
}
