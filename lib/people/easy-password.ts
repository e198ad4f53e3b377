import { invalid } from "#lib/kernel/errors.ts";
import { commonPasswords } from "./common-passwords.ts";
import { type Known, passwordProblem } from "./password-rules.ts";

/** Throws invalid on the field `password`. */
export async function refuseEasyPassword(password: string, known: Known): Promise<void> {
  const problem = passwordProblem(password, known, await commonPasswords());
  if (problem) throw invalid("password", problem);
}
