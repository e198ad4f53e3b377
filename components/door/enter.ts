"use client";

import { signIn } from "#lib/auth/client.ts";
import type { Answer } from "#lib/kernel/action.ts";

/** Signs in with the password that was just chosen, and goes to the desk. A page load, so that nothing old is shown. */
export async function enter(answer: Answer<{ email: string }>, form: FormData): Promise<Answer<{ email: string }>> {
  if (!answer.ok) return answer;
  const signedIn = await signIn(answer.result.email, String(form.get("password")));
  // Where a second factor is missing the desk leads to the page that asks for it.
  window.location.assign(signedIn.ok ? "/admin" : "/sign-in");
  return answer;
}
