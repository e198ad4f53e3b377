import { z } from "zod";
import { Slug } from "#lib/content/slug.ts";
import { Id, line, requiredLine } from "#lib/kernel/text-input.ts";

const fields = {
  name: requiredLine(80, "Give the topic a name."),
  slug: Slug,
  description: line(500),
};
export const CreateTopicInput = z.strictObject(fields);
export const ChangeTopicInput = z.strictObject({ id: Id, ...fields });
export const TopicInput = z.strictObject({ id: Id });
