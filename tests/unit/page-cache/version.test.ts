import { readdirSync, readFileSync } from "node:fs";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import {
  fileKey,
  fingerprintOf,
  isOfVersion,
  versionedAddress,
  withoutComments,
} from "#lib/kernel/page-cache/version.ts";

const scripts = readdirSync("public").filter((file) => file.endsWith(".js"));
const sent = (text: string) => withoutComments(Buffer.from(text)).toString();

test("a script is sent without the lines that are comments and without indentation", () => {
  expect(sent("// Why.\n(() => {\n  // More.\n  const a = 1; // beside\n  /** One line. */\n  b(a);\n})();\n")).toBe(
    "(() => {\nconst a = 1; // beside\nb(a);\n})();\n",
  );
});

test("no script of the readers has a text of several lines, which would not come through whole", () => {
  expect(scripts.length).toBeGreaterThan(4);
  for (const file of scripts) {
    const text = readFileSync(`public/${file}`, "utf8");
    const lines = text.split("\n").filter((line) => !/^\s*(?:\/\/|\/\*\*.*\*\/$)/.test(line));
    expect([file, lines.filter((line) => (line.match(/`/g)?.length ?? 0) % 2 === 1)]).toEqual([file, []]);
    expect([file, lines.filter((line) => line.trimStart().startsWith("*"))]).toEqual([file, []]);
    expect(() => new Script(sent(text).replaceAll(/^export /gm, ""))).not.toThrow();
  }
});

test("the version in an address is that of what is sent", () => {
  const [path = "", version = ""] = versionedAddress("/reader.js").split("?v=");
  const body = withoutComments(readFileSync("public/reader.js"));
  expect(path).toBe("/reader.js");
  expect(fileKey(path, `v=${version}`)).toBe(versionedAddress("/reader.js"));
  expect(isOfVersion(`"${fingerprintOf(body)}-br"`, version)).toBe(true);
});

test("nothing but a version keeps a file under a second key", () => {
  for (const query of ["", "v=1", "v=AAAAAAAA&x=1", "utm_source=mail", "v=AAAAAAAAA", "x=AAAAAAAA"])
    expect([query, fileKey("/reader.js", query)]).toEqual([query, "/reader.js"]);
});
