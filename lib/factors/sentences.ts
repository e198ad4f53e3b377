import { refusalSentence, refusalWord } from "#lib/auth/refusals.ts";
import type { Answer } from "#lib/kernel/action.ts";
import type { SignInAnswer } from "#lib/people/lifecycle.ts";
import { waitSentence } from "#lib/people/wait-sentence.ts";
import type { SecondAnswer } from "./second.ts";

type Refused = Extract<Answer<never>, { ok: false }>;

/** Why a proof was not taken, beside the field that it was typed into. */
export function refusedProof(
  answer: Extract<SecondAnswer, { ok: false }>,
  field: "code" | "password" | "passkey",
  now: Date,
): Refused {
  const isWrong = answer.reason === "wrong";
  const message = isWrong ? WRONG[field] : waitSentence(answer.retryAt, now);
  return {
    ok: false,
    code: isWrong ? "invalid" : "too-many",
    message,
    fields: field === "passkey" ? {} : { [field]: message },
  };
}

export function refusedPasskey(answer: Extract<SignInAnswer, { ok: false }>, now: Date): Refused {
  const message = answer.reason === "wrong" ? WRONG.passkey : refusalSentence(refusalWord(answer), now);
  return { ok: false, code: answer.reason === "too-many" ? "too-many" : "invalid", message };
}

const WRONG = {
  code: "This code is not right, or was used already. An app shows a new one every half minute; a recovery code works once.",
  password: "This is not your password.",
  passkey: "This passkey was not accepted: it is not known here, or the question was too old. Try again.",
};
