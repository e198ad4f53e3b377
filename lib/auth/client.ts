"use client";

import * as nextAuth from "next-auth/react";
import { refusalSentence } from "./refusals.ts";

/** `half`: the password was right, and a second factor is still missing. */
export type SignedIn = { ok: true; half: boolean } | { ok: false; sentence: string };

/** Signs in with a password, without leaving the page. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const answer = await nextAuth.signIn("credentials", { email, password, redirect: false }).catch(() => undefined);
  if (!answer?.ok) return { ok: false, sentence: refusalSentence(answer?.error ?? "", new Date()) };
  const session = await nextAuth.getSession();
  return { ok: true, half: session?.half === true };
}

/** Ends this browser's session and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  await nextAuth.signOut({ redirect: false });
  window.location.assign("/sign-in");
}
