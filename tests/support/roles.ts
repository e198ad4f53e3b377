import type { Rights } from "#db/vocabulary.ts";
import { createRole } from "#lib/roles/commands/create.ts";
import { deskRole } from "#lib/roles/desk.ts";
import { anAdmin, system } from "./make.ts";

/** A role of the newsroom's own, as the desk shows it. */
export async function aRole(rights: Rights, name = "Fact checker") {
  const { id } = await createRole({ name, rights }, system());
  return deskRole((await anAdmin()).viewer, id);
}
