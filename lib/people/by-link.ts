import type { z } from "zod";
import { doorContext } from "#lib/auth/session.ts";
import { type Answer, answer, fieldsOf } from "#lib/kernel/action.ts";
import type { Command } from "#lib/kernel/command.ts";
import { tryLink } from "./commands/try-link.ts";

/** Does what a one-time link in a form opens, once the try at it is counted. A form with a mistake in it tries nothing. */
export async function byLink<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  form: FormData,
): Promise<Answer<Result>> {
  const fields = fieldsOf(form);
  if (command.input.safeParse(fields).success) {
    const counted = await answer(tryLink, { secret: fields.secret }, doorContext);
    if (!counted.ok) return counted;
  }
  return answer(command, fields, doorContext);
}
