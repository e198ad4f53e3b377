import { afterEach, expect, test } from "vitest";
import { seal, unseal } from "#lib/kernel/seal.ts";

const secret = Symbol.for("standfirst.auth-secret");
const globals = globalThis as unknown as Record<symbol, string | undefined>;
globals[secret] = "a secret that is long enough for anybody";
afterEach(() => {
  globals[secret] = "a secret that is long enough for anybody";
});

test("what was sealed opens again, whatever is in it", () => {
  for (const text of ["", "Ліхтар 🕯", "a".repeat(100_000)]) {
    expect(unseal(seal(text, "mail"), "mail")).toBe(text);
    expect(unseal(seal(text, "mail", "olena"), "mail", "olena")).toBe(text);
  }
});

test("a sealed text shows nothing of itself, and looks different every time", () => {
  const sealed = seal("https://lantern.example/invitation/canary", "mail");
  expect(sealed).not.toContain("canary");
  expect(Buffer.from(sealed.split(".")[2] as string, "base64url").toString()).not.toContain("canary");
  expect(seal("same", "mail")).not.toBe(seal("same", "mail"));
});

test("it opens for its use and its owner alone, not after a change, and not under another secret", () => {
  const sealed = seal("JBSWY3DP", "authenticator", "olena");
  const [version, nonce, body, tag] = sealed.split(".") as [string, string, string, string];
  const opens = (...parts: string[]) => unseal(parts.join("."), "authenticator", "olena") !== null;
  expect(opens(version, nonce, body, tag)).toBe(true);
  expect(unseal(sealed, "authenticator", "mara")).toBeNull();
  expect(unseal(sealed, "authenticator")).toBeNull();
  expect(unseal(sealed, "another use", "olena")).toBeNull();
  expect(opens("2", nonce, body, tag)).toBe(false);
  expect(opens(version, changed(nonce), body, tag)).toBe(false);
  expect(opens(version, nonce, changed(body), tag)).toBe(false);
  expect(opens(version, nonce, `${body}AA`, tag)).toBe(false);
  expect(opens(version, nonce, body, changed(tag))).toBe(false);
  expect(opens(version, nonce, body, tag.slice(0, 6))).toBe(false);
  for (const mangled of ["", ".", "...", "AAAA", "rubbish", sealed.slice(0, 20), "?".repeat(60)])
    expect(unseal(mangled, "authenticator", "olena"), mangled).toBeNull();
  globals[secret] = "another secret that is long enough as well";
  expect(opens(version, nonce, body, tag)).toBe(false);
});

test("mails and passwords of mail servers that lie in databases open as ever", () => {
  const mail = "1.IJ6v-BpOOyhgR2b7.F75ksNZ-Han32_BHJALP7Ro.KObOBmAtciqg80vTRNMAzw";
  expect(unseal(mail, "mail")).toBe("Ліхтар 🕯");
  expect(unseal(mail, "mail", "olena")).toBeNull();
  const password = "1.ce247-eYdNxgpuYG.TlTzpU-udcTyD6E6mA.7Mt9CU5DvyG9Zi121rt-3g";
  expect(unseal(password, "mail server password")).toBe("correct horse");
});

test("secrets of authenticators that lie in databases in the packed form open as ever, for their owners alone", () => {
  const packed = "XM7QPKCXPZgx4VPv_LnKM4E2-GIbEDD-m0yx-SAGjLO5E5ESsXgvYuadXzA";
  expect(unseal(packed, "authenticator", "olena")).toBe("JBSWY3DPEHPK3PXP");
  expect(unseal(packed, "authenticator", "mara")).toBeNull();
  expect(unseal(packed, "another use", "olena")).toBeNull();
  const bytes = Buffer.from(packed, "base64url");
  for (const at of [0, 12, 30]) {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    expect(unseal(other.toString("base64url"), "authenticator", "olena")).toBeNull();
  }
  expect(unseal(bytes.subarray(0, 27).toString("base64url"), "authenticator", "olena")).toBeNull();
  globals[secret] = "another secret that is long enough as well";
  expect(unseal(packed, "authenticator", "olena")).toBeNull();
});

test("somebody on the way to a provider when the server changes still comes back", () => {
  const journey = "VnEHGN42Qe_TLq_BDmvzyCLSLcgygvLc9xhuVEsAZG0NEl0ANwja8A";
  expect(unseal(journey, "single sign-on", "https://id.example/ browser")).toBe("Ліхтар");
});

/** The same part with another first byte. */
function changed(part: string): string {
  const bytes = Buffer.from(part, "base64url");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64url");
}
