import { expect, test } from "vitest";
import { hashSecret } from "#lib/auth/secrets.ts";
import { idIn, isSecretOf, newToken, TOKEN_FORM } from "#lib/tokens/secret.ts";

test("a token has the form that scanners look for, and names its row", () => {
  const { id, token, secretHash } = newToken();
  expect(token).toMatch(TOKEN_FORM);
  expect(idIn(token)).toBe(id);
  expect(secretHash).toBe(hashSecret(token));
  expect(isSecretOf(token, secretHash)).toBe(true);
});

test("a thousand tokens have nothing in common", () => {
  const made = Array.from({ length: 1_000 }, newToken);
  expect(new Set(made.map(({ id }) => id)).size).toBe(1_000);
  expect(new Set(made.map(({ token }) => token.slice(20))).size).toBe(1_000);
});

test("a token with one letter changed fails its checksum, wherever the letter is", () => {
  const { token } = newToken();
  for (let at = 0; at < token.length; at++) {
    const other = token[at] === "a" ? "b" : "a";
    expect(idIn(token.slice(0, at) + other + token.slice(at + 1)), `letter ${at}`).toBeNull();
  }
});

test("what is no token is none", () => {
  const { token } = newToken();
  for (const text of [
    "",
    "sf_",
    `${token} `,
    ` ${token}`,
    `${token}\n`,
    token.toUpperCase(),
    token.slice(0, -1),
    `${token}0`,
  ])
    expect(idIn(text), JSON.stringify(text)).toBeNull();
});

test("nothing is the secret of a row that is not there", () => {
  const { token } = newToken();
  expect(isSecretOf(token, undefined)).toBe(false);
  expect(isSecretOf("", undefined)).toBe(false);
  expect(isSecretOf(token, newToken().secretHash)).toBe(false);
});
