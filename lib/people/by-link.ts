import type { z } from "zod";
import { doorContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import type { Command } from "#lib/kernel/command.ts";
import { tryLink } from "./commands/try-link.ts";

/** Does what a one-time link in a form opens, once the try at it is counted. */
export async function byLink<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  form: FormData,
): Promise<Answer<Result>> {
  const fields = fieldsOf(form);
  const counted = await answer(tryLink, { secret: fields.secret }, doorContext);
  return counted.ok ? answer(command, fields, doorContext) : counted;
}
