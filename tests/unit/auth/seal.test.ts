import { beforeAll, expect, test } from "vitest";
import { challengeHash, challengeUntil, makeChallenge } from "#lib/auth/challenge.ts";
import { hashRecoveryCode, newRecoveryCode } from "#lib/auth/recovery-codes.ts";
import { seal, unseal } from "#lib/auth/seal.ts";
import { shared } from "#lib/kernel/shared.ts";
import { later, MINUTE, NOW } from "#tests/support/make.ts";

beforeAll(() => {
  shared("auth-secret", () => "a secret of this test alone, and long enough");
});

test("what is sealed is opened for its owner and its use alone, and not when it was changed", () => {
  const sealed = seal("JBSWY3DP", "authenticator", "olena");
  expect(sealed).not.toContain("JBSWY3DP");
  expect(unseal(sealed, "authenticator", "olena")).toBe("JBSWY3DP");
  expect(unseal(sealed, "authenticator", "mara")).toBeNull();
  expect(unseal(sealed, "another use", "olena")).toBeNull();
  const bytes = Buffer.from(sealed, "base64url");
  for (const at of [0, 12, 30]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(changed.toString("base64url"), "authenticator", "olena")).toBeNull();
  }
  for (const mangled of ["", "AAAA", sealed.slice(0, 20), "?".repeat(60)])
    expect(unseal(mangled, "authenticator", "olena")).toBeNull();
  expect(seal("JBSWY3DP", "authenticator", "olena")).not.toBe(sealed);
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

test("a recovery code is known however it is typed, and only for its owner", () => {
  const code = newRecoveryCode();
  expect(code).toMatch(/^([a-hj-kmnp-z2-9]{4}-){3}[a-hj-kmnp-z2-9]{4}$/);
  const hash = hashRecoveryCode(code, "olena");
  expect(hashRecoveryCode(code.toUpperCase().replaceAll("-", " "), "olena")).toBe(hash);
  expect(hashRecoveryCode(code, "mara")).not.toBe(hash);
});
