"use client";

import { signIn } from "#lib/auth/client.ts";
import type { Answer } from "#lib/kernel/action.ts";

/** Signs in with the password that was just chosen, and goes to the desk. A page load, so that nothing old is shown. */
export async function enter(answer: Answer<{ email: string }>, form: FormData): Promise<Answer<{ email: string }>> {
  if (!answer.ok) return answer;
  const problem = await signIn(answer.result.email, String(form.get("password")));
  window.location.assign(problem ? "/sign-in" : "/admin");
  return answer;
}
