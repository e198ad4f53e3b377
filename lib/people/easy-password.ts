import { invalid } from "#lib/kernel/errors.ts";
import { type Known, passwordProblem } from "./password-rules.ts";

/** Throws invalid on the field `password`. */
export function refuseEasyPassword(password: string, known: Known): void {
  const problem = passwordProblem(password, known);
  if (problem) throw invalid("password", problem);
}
