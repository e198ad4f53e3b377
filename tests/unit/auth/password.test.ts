import * as argon2 from "@node-rs/argon2";
import { beforeEach, expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "#lib/auth/password.ts";

vi.mock("@node-rs/argon2", { spy: true });
beforeEach(() => void vi.mocked(argon2.verify).mockClear());

test("a password is kept as Argon2id at OWASP's cost, each time with fresh salt", async () => {
  const [one, two] = await Promise.all([hashPassword("four grey herons"), hashPassword("four grey herons")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

test("the right password verifies, another one and a cut one do not", async () => {
  const hash = await hashPassword("four grey herons");
  expect(await verifyPassword("four grey herons", hash)).toBe(true);
  expect(await verifyPassword("four grey heron", hash)).toBe(false);
  expect(await verifyPassword("", hash)).toBe(false);
});

test("one password typed as other code points is the same password", async () => {
  expect(await verifyPassword("cafe\u0301 au lait, s’il", await hashPassword("caf\u00e9 au lait, s’il"))).toBe(true);
});

test("without a hash the same work is done, and the answer is no", async () => {
  expect(await verifyPassword("anything at all", null)).toBe(false);
  const [dummy] = vi.mocked(argon2.verify).mock.calls[0] ?? [];
  expect(dummy).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
