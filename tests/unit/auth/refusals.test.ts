import { expect, test } from "vitest";
import { refusalSentence, refusalWord } from "#lib/auth/refusals.ts";
import { later, MINUTE, NOW } from "#tests/support/make.ts";

test("a refusal crosses to the browser as one word and becomes a sentence there", () => {
  const word = refusalWord({ ok: false, reason: "too-many", retryAt: later(3 * MINUTE) });
  expect(refusalSentence(word, NOW)).toBe("Too many tries. Try again in 3 minutes.");
  expect(refusalSentence(refusalWord({ ok: false, reason: "wrong" }), NOW)).toBe(
    "That e-mail and password do not belong together.",
  );
});

test("a fault of ours is not blamed on the password", () => {
  expect(refusalSentence("", NOW)).toContain("it is not your password");
});
