import { expect, test } from "vitest";
import { compose, withBlanks } from "#lib/kernel/mail/compose.ts";
import { isOneAddress, oneLine } from "#lib/kernel/mail/letter.ts";
import { MOST_TRIES, nextTry } from "#lib/mail/lifecycle.ts";
import { invitationMail } from "#lib/people/mails/invitation.ts";
import { resetMail } from "#lib/people/mails/password-reset.ts";
import { NOW } from "#tests/support/make.ts";

const SECRET = "canary-of-a-secret-that-nobody-shows";
const facts = { by: "Ivan <b>", name: "Olena & Co", email: "olena@newsroom.example", secret: SECRET, expiresAt: NOW };
const letters = (language: string) =>
  [invitationMail(facts), resetMail(facts)].map((template) => template({ name: "Ліхтар", language }));

test.each(["en", "de", "fr", "uk", "ar", "de-AT"])(
  "in %s every mail has a text and a page that say the same",
  (language) => {
    for (const letter of letters(language)) {
      const { text, html } = compose(letter, { name: "Ліхтар", language }, "https://lantern.example");
      const link = letter.parts.find((part) => typeof part === "object" && "path" in part) as { path: string };
      expect(text).toContain(`\nhttps://lantern.example${link.path}`);
      expect(html).toContain(`href="https://lantern.example${link.path}"`);
      expect(html).toContain(`<html lang="${language}"`);
      expect(text).toContain("Olena & Co");
      expect(html).toContain("Olena &#38; Co");
      expect(html).not.toContain("<b>");
    }
  },
);

test("languages differ, and one that is not translated is told in English", () => {
  const subjects = ["en", "de", "fr", "uk", "ar"].map((language) => letters(language)[0]?.subject);
  expect(new Set(subjects).size).toBe(5);
  expect(letters("ja")[0]?.subject).toBe(subjects[0]);
});

test("a mail fetches nothing, follows nobody and sets no colour that a dark screen would swallow", () => {
  for (const letter of letters("en")) {
    const { html } = compose(letter, { name: "Ліхтар", language: "en" }, "https://lantern.example");
    expect(html).not.toMatch(/<(img|script|link|iframe|style)|url\(|@import|background|color:\s*#/i);
    expect(html).toContain('name="color-scheme" content="light dark"');
  }
});

test("the desk is shown the words, and a blank where the link was", () => {
  for (const letter of letters("en")) {
    expect(withBlanks(letter)).toContain("[the link]");
    expect(withBlanks(letter)).not.toContain(SECRET);
    expect(letter.subject).not.toContain(SECRET);
  }
});

test("a header is one line, and no mark turns a name around", () => {
  expect(oneLine("Hello\r\nBcc: c@d.example", 100)).toBe("Hello Bcc: c@d.example");
  expect(oneLine("a\u0000b\u0085c\u2028d\u2029e\u000bf", 100)).toBe("a b c d e f");
  expect(oneLine("\u202emoc.live\u202c\u2066x\u2069", 100)).toBe("moc.livex");
  expect([...oneLine("🕯".repeat(300), 200)]).toHaveLength(200);
});

test.each([
  "a@b.example, c@d.example",
  "a@b.example;c@d.example",
  "Name <a@b.example>",
  "a@b.example\r\nBcc: c@d.example",
  "a@b.example\u0000",
  "a@b@c.example",
  "group:a@b.example;",
  '"a b"@c.example',
  "a\u202eb@c.example",
  "",
])("%j is not one address", (text) => expect(isOneAddress(text)).toBe(false));

test("a plain address is one, in any script", () => {
  for (const text of ["a@b.example", "o'neil+desk@b.example", "ирина@пример.рф"]) expect(isOneAddress(text)).toBe(true);
});

test("tries go on for about a day, with growing pauses, and end", () => {
  const pauses = Array.from(
    { length: MOST_TRIES - 1 },
    (_, at) => (nextTry(at + 1, NOW)?.getTime() ?? 0) - NOW.getTime(),
  );
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(30);
  expect(nextTry(MOST_TRIES, NOW)).toBeNull();
});
