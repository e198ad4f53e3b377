import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Context } from "./actor.ts";
import type { Command } from "./command.ts";
import { type Problem, problemOf } from "./errors.ts";
import { log } from "./log.ts";

/** What a form or the editor gets back. Nothing that was typed is echoed: the form still holds it. */
export type Answer<Result> = { ok: true; result: Result } | ({ ok: false } & Problem);

/** Runs a command for a server action: errors become an answer, the framework's redirects pass through. */
export async function answer<Input extends z.ZodType, Result>(
  command: Command<Input, Result>,
  input: unknown,
  context: () => Promise<Context>,
): Promise<Answer<Result>> {
  return attempt(command.commandName, async () => command(input as z.input<Input>, await context()));
}

/** The same for work that is more than one command, or none; `name` is for the log. */
export async function attempt<Result>(name: string, work: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    unstable_rethrow(error);
    const problem = problemOf(error);
    if (problem.code === "internal" || problem.code === "unavailable")
      log().error({ error, command: name }, "a command failed");
    return { ok: false, ...problem };
  }
}

/** A form's fields as an object; `name[]` collects repeated fields into a list. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    fields[name.replace(/\[\]$/, "")] = name.endsWith("[]") ? form.getAll(name) : form.get(name);
  }
  return fields;
}
