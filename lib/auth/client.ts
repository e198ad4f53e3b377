"use client";

import * as nextAuth from "next-auth/react";
import { refusalSentence } from "./refusals.ts";

/** Signs in without leaving the page. Answers null when it worked, else the sentence to show. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const answer = await nextAuth.signIn("credentials", { email, password, redirect: false }).catch(() => undefined);
  return answer?.ok ? null : refusalSentence(answer?.error ?? "", new Date());
}

/** Ends this browser's session and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  await nextAuth.signOut({ redirect: false });
  window.location.assign("/sign-in");
}
