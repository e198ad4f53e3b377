import { expect, test } from "vitest";
import { cleanFileName } from "#lib/media/file-name.ts";

test.each([
  ["Summit, day 2.jpg", "Summit, day 2.jpg"],
  ["C:\\Users\\me\\Pictures\\paris.jpg", "paris.jpg"],
  ["../../etc/passwd", "passwd"],
  ["x.svg\u0000.png", "x.svg.png"],
  ["photo\u202Egpj.exe", "photogpj.exe"],
  ["  Київ\n  вночі.jpg ", "Київ вночі.jpg"],
  ["", "picture"],
  ["folder/", "picture"],
])("%j is shown as %j", (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test("a very long name is cut before its ending", () => {
  const cleaned = cleanFileName(`${"ü".repeat(300)}.jpeg`);
  expect([...cleaned]).toHaveLength(120);
  expect(cleaned.endsWith("ü….jpeg")).toBe(true);
});
