import { beforeAll, expect, test } from "vitest";
import { challengeHash, challengeUntil, makeChallenge } from "#lib/auth/challenge.ts";
import { hashRecoveryCode, newRecoveryCode } from "#lib/auth/recovery-codes.ts";
import { shared } from "#lib/kernel/shared.ts";
import { later, MINUTE, NOW } from "#tests/support/make.ts";

beforeAll(() => {
  shared("auth-secret", () => "a secret that is long enough for anybody");
});

test("a challenge is good for its purpose, its holder and ten minutes", () => {
  const challenge = makeChallenge("passkey-add", "session", NOW);
  expect(challengeUntil(challenge, "passkey-add", "session", NOW)).toEqual(later(10 * MINUTE));
  expect(challengeUntil(challenge, "passkey-add", "session", later(10 * MINUTE))).toBeNull();
  expect(challengeUntil(challenge, "passkey-second", "session", NOW)).toBeNull();
  expect(challengeUntil(challenge, "passkey-add", "another", NOW)).toBeNull();
  expect(makeChallenge("passkey-add", "session", NOW)).not.toBe(challenge);
  for (const forged of ["", "AAAA", challenge.slice(1), `${challenge}AAAA`, `A${challenge.slice(1)}`, "€".repeat(72)])
    expect(forged === challenge ? null : challengeUntil(forged, "passkey-add", "session", NOW), forged).toBeNull();
  // The same bytes spelled otherwise are the same challenge.
  expect(challengeHash(`${challenge}=`)).toBe(challengeHash(challenge));
});

test("a challenge that was made before the server changed is still good", () => {
  const challenge = "o6NqVHhJcUbni6_NwOtE6QG5JXsRwL4aM4ozW1xguJk7jNGpO0oKbyOzgrhIY1Bavv7ZsBld";
  expect(challengeUntil(challenge, "passkey-add", "session", NOW)).toEqual(later(10 * MINUTE));
});

test("a recovery code is known however it is typed, and only for its owner", () => {
  const code = newRecoveryCode();
  expect(code).toMatch(/^([a-hj-kmnp-z2-9]{4}-){3}[a-hj-kmnp-z2-9]{4}$/);
  const hash = hashRecoveryCode(code, "olena");
  expect(hashRecoveryCode(code.toUpperCase().replaceAll("-", " "), "olena")).toBe(hash);
  expect(hashRecoveryCode(code, "mara")).not.toBe(hash);
});
