import { problemOf } from "#lib/kernel/errors.ts";

/** The command was called in a way that it does not understand. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What to tell of an error: one sentence. Whoever holds the machine may also read an unforeseen error's own words. */
export function explain(error: unknown): { message: string; isUsage: boolean } {
  const { name, code, message: own } = error as { name?: string; code?: string; message?: string };
  const isUsage = name === "UsageError" || Boolean(code?.startsWith("ERR_PARSE_ARGS"));
  if (isUsage || name === "EnvError") return { message: own ?? "", isUsage };
  const { code: kind, message, fields } = problemOf(error);
  if (kind === "internal") return { message: own || String(error), isUsage };
  const [field, sentence] = Object.entries(fields ?? {})[0] ?? [];
  return { message: field && sentence !== message ? `${field}: ${sentence}` : message, isUsage };
}
