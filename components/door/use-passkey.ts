"use client";

import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";
import type { NewPasskeyAnswer, PasskeyAnswer } from "#lib/factors/schema.ts";
import type { Answer } from "#lib/kernel/action.ts";

type AskOptions = Parameters<typeof startAuthentication>[0];
type MakeOptions = Parameters<typeof startRegistration>[0];

/** Whether this browser knows passkeys; false until scripts are here, so that server and browser draw the same. */
export function useKnowsPasskeys(): boolean {
  return useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
}

/** Asks the browser for a passkey; the sentence to show when none came. */
export async function answerWithPasskey(
  question: Answer<AskOptions["optionsJSON"]>,
  more: Omit<AskOptions, "optionsJSON"> = {},
): Promise<{ passkey: PasskeyAnswer } | { problem: string }> {
  if (!question.ok) return { problem: question.message };
  return asked(() => startAuthentication({ optionsJSON: question.result, ...more }) as Promise<PasskeyAnswer>);
}

/** Asks the browser to make one. */
export async function makePasskey(
  question: Answer<MakeOptions["optionsJSON"]>,
): Promise<{ passkey: NewPasskeyAnswer } | { problem: string }> {
  if (!question.ok) return { problem: question.message };
  return asked(() => startRegistration({ optionsJSON: question.result }) as Promise<NewPasskeyAnswer>);
}

async function asked<T>(work: () => Promise<T>): Promise<{ passkey: T } | { problem: string }> {
  try {
    return { passkey: await work() };
  } catch (error) {
    const { name } = error as { name?: string };
    if (name === "InvalidStateError") return { problem: "This device has a passkey for this account already." };
    if (name === "NotAllowedError" || name === "AbortError")
      return { problem: "No passkey came: it was cancelled, took too long, or this device has none for this site." };
    return { problem: "This browser could not use a passkey here. Try another way." };
  }
}

function never() {
  return () => undefined;
}
