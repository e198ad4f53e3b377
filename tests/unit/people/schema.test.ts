import { expect, test } from "vitest";
import { commonPasswords } from "#lib/people/common-passwords.ts";
import { nextPath } from "#lib/people/next-path.ts";
import { passwordProblem } from "#lib/people/password-rules.ts";
import { Email, Name, Password, SetUpInput } from "#lib/people/schema.ts";

test("an e-mail is brought to one form before it is compared", () => {
  expect(Email.parse("  Olena.Hrytsak@Newsroom.Example ")).toBe("olena.hrytsak@newsroom.example");
  expect(Email.parse("olena\uff20newsroom.example")).toBe("olena@newsroom.example");
});

test.each([
  "olena",
  "olena@",
  "@newsroom.example",
  "olena@newsroom",
  "olena@a@newsroom.example",
  "olena\uff20evil.example@newsroom.example",
  "a@newsroom.example, b@evil.example",
  "a@newsroom.example\r\nBcc: b@evil.example",
  "Olena <olena@newsroom.example>",
  "olena@news\u200broom.example",
  "ol\u0435na@newsroom.example",
  "olena@n\u0435wsroom.example",
  "\u03bflena@newsroom.example",
  "olena\0@newsroom.example",
  `${"a".repeat(250)}@newsroom.example`,
  "",
])("%j is not one e-mail address", (text) => {
  expect(Email.safeParse(text).success).toBe(false);
});

test("a long line that is no address is refused at once", () => {
  const start = performance.now();
  Email.safeParse(`a@${"a.".repeat(120)}!`);
  expect(performance.now() - start).toBeLessThan(200);
});

test("a name is one line that says something and turns no text around", () => {
  expect(Name.parse("  Olena \u00a0 Hrytsak ")).toBe("Olena Hrytsak");
  for (const name of ["", "   ", "a\nb", "a\u202eb", "x".repeat(101)]) expect(Name.safeParse(name).success).toBe(false);
});

test("a password needs twelve characters and no particular ones", () => {
  expect(Password.safeParse("elevenchars").success).toBe(false);
  expect(Password.safeParse("twelve chars").success).toBe(true);
  expect(Password.safeParse("p".repeat(201)).success).toBe(false);
});

const common = await commonPasswords();
const known = { site: "The Lantern", name: "Olena Hrytsak", email: "olena.h@newsroom.example" };

test.each([
  "password1234",
  "Password 1234",
  "QWERTYUIOP12",
  "aaaaaaaaaaaaaaaa",
  "ababababababab",
  "dragon19850412",
  "1985-sunshine-0412",
  "trustno1trustno1",
  "Basketball!2030",
  "passwordpassword",
  "olena hrytsak 1",
  "TheLantern2030!",
  "olena.h-olena.h",
])("%j is too easy to guess", (password) => expect(passwordProblem(password, known, common)).toBeTruthy());

test.each(["four grey herons waited", "Olena Hrytsak keeps nine bees", "чотири сірі чаплі", "x9$kfmq27Lw!"])(
  "%j is fine",
  (password) => expect(passwordProblem(password, known, common)).toBeNull(),
);

test("the list of common passwords is a real one", () => {
  expect(common.size).toBeGreaterThan(40_000);
  for (const word of ["123456", "password", "qwertyuiop", "correcthorsebatterystaple"])
    expect(common.has(word)).toBe(true);
});

test("a site without a name forbids no password", () => {
  expect(passwordProblem("four grey herons", { site: "", name: "", email: "" }, common)).toBeNull();
});

test("set-up knows languages and time zones", () => {
  const typed = {
    site: "The Lantern",
    name: "Olena",
    email: "o@newsroom.example",
    password: "four grey herons",
    sample: "keep",
  };
  const parse = (language: string, timeZone: string) => SetUpInput.safeParse({ ...typed, language, timeZone }).success;
  expect(parse("uk", "Europe/Kyiv")).toBe(true);
  expect(parse("pt-BR", "UTC")).toBe(true);
  for (const language of ["", "english", "en_US", "e", "en--US"]) expect(parse(language, "UTC")).toBe(false);
  for (const zone of ["", "Mars/Base", "+02:00", "../etc"]) expect(parse("en", zone)).toBe(false);
});

test.each([
  [undefined, "/admin"],
  [["/admin/a", "/admin/b"], "/admin"],
  ["/admin/articles?q=a", "/admin/articles?q=a"],
  ["/admin", "/admin"],
  ["https://evil.example/admin", "/admin"],
  ["//evil.example/admin", "/admin"],
  ["/\\evil.example/admin", "/admin"],
  ["/\t/evil.example/admin", "/admin"],
  ["/admin/../sign-in", "/admin"],
  ["/administrator", "/admin"],
  ["javascript:alert(1)//admin", "/admin"],
])("after signing in, next=%j leads to %s", (wanted, path) => {
  expect(nextPath(wanted)).toBe(path);
});
