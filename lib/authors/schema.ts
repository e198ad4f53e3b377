import { z } from "zod";
import { AUTHOR_KINDS } from "#db/vocabulary.ts";
import { Slug } from "#lib/content/slug.ts";
import { Id, line, requiredLine } from "#lib/kernel/text-input.ts";

const fields = {
  kind: z.enum(AUTHOR_KINDS, "Choose staff, guest or agency."),
  name: requiredLine(120, "Write the name as readers shall see it."),
  slug: Slug,
  role: line(120),
  bio: line(1_000),
};
export const CreateAuthorInput = z.strictObject(fields);
export const ChangeAuthorInput = z.strictObject({ id: Id, ...fields });
export const AuthorInput = z.strictObject({ id: Id });
