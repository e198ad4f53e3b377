import { z } from "zod";
import { Slug } from "#lib/content/slug.ts";
import { Id, line, requiredLine } from "#lib/kernel/text-input.ts";

const fields = {
  name: requiredLine(80, "Give the section a name."),
  slug: Slug,
  parentId: z.preprocess((value) => value || null, Id.nullable()),
  description: line(500),
};
export const CreateSectionInput = z.strictObject(fields);
export const ChangeSectionInput = z.strictObject({ id: Id, ...fields });
export const MoveSectionInput = z.strictObject({ id: Id, direction: z.enum(["up", "down"]) });
export const SectionInput = z.strictObject({ id: Id });
