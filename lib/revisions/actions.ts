"use server";

import { deskContext } from "#lib/auth/session.ts";
import { answer } from "#lib/kernel/action.ts";
import { keepNamed } from "./commands/keep.ts";

export async function keepVersion(input: Parameters<typeof keepNamed>[0]) {
  return answer(keepNamed, input, deskContext);
}
