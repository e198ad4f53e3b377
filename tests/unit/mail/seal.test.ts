import { afterEach, expect, test } from "vitest";
import { seal, unseal } from "#lib/kernel/seal.ts";

const secret = Symbol.for("standfirst.auth-secret");
const globals = globalThis as unknown as Record<symbol, string | undefined>;
globals[secret] = "a secret that is long enough for anybody";
afterEach(() => {
  globals[secret] = "a secret that is long enough for anybody";
});

test("what was sealed opens again, whatever is in it", () => {
  for (const text of ["", "Ліхтар 🕯", "a".repeat(100_000)]) expect(unseal(seal(text, "mail"), "mail")).toBe(text);
});

test("a sealed text shows nothing of itself, and looks different every time", () => {
  const sealed = seal("https://lantern.example/invitation/canary", "mail");
  expect(sealed).not.toContain("canary");
  expect(Buffer.from(sealed.split(".")[2] as string, "base64url").toString()).not.toContain("canary");
  expect(seal("same", "mail")).not.toBe(seal("same", "mail"));
});

test("it opens for nothing else, not after a change, and not under another secret", () => {
  const sealed = seal("text", "mail");
  const [version, nonce, body, tag] = sealed.split(".") as [string, string, string, string];
  expect(unseal(sealed, "mail server password")).toBeNull();
  expect(unseal([version, nonce, `${body}A`, tag].join("."), "mail")).toBeNull();
  expect(unseal([version, nonce, body, tag.slice(0, 6)].join("."), "mail")).toBeNull();
  expect(unseal("rubbish", "mail")).toBeNull();
  globals[secret] = "another secret that is long enough as well";
  expect(unseal(sealed, "mail")).toBeNull();
});
