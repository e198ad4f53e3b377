import { z } from "zod";
import { REACHES, RIGHTS, type Rights } from "#db/vocabulary.ts";
import { DECLARED } from "#lib/access/declaration.ts";
import { Id, requiredLine } from "#lib/kernel/text-input.ts";

/** Longest name of a role, in characters. */
export const MAX_ROLE_NAME = 60;

const RightsInput = z
  .partialRecord(z.enum(RIGHTS), z.enum(REACHES))
  .superRefine((rights, context) => {
    for (const right of RIGHTS) {
      const reach = rights[right];
      if (!reach) continue;
      const { says, reaches, adminOnly } = DECLARED[right];
      if (adminOnly) context.addIssue({ code: "custom", path: [right], message: `To ${says} is the admins' alone.` });
      else if (!reaches.includes(reach))
        context.addIssue({ code: "custom", path: [right], message: `To ${says} is allowed as a whole or not at all.` });
    }
  })
  .transform((rights): Rights => rights);

const fields = { name: requiredLine(MAX_ROLE_NAME, "Give the role a name."), rights: RightsInput };

export const CreateRoleInput = z.strictObject(fields);
/** `changedAt` as the form was opened with it, so that nobody's change is written over unseen. */
export const ChangeRoleRightsInput = z.strictObject({ id: Id, ...fields, changedAt: z.iso.datetime() });
export const RoleInput = z.strictObject({ id: Id });
