import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completed, type Lock, missingEntries } from "#tests/support/complete-lockfile.ts";

const text = readFileSync("package-lock.json", "utf8");
const lock = JSON.parse(text) as Lock;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? "0.0.0";

test("the lock names every platform's packages, so that npm ci works everywhere (else: npm run lockfile)", () => {
  expect(Object.keys(missingEntries(lock))).toEqual([]);
});

test("the lock names no registry, so that it installs from whichever one a newsroom uses", () => {
  expect(text.match(/"resolved": "https?:[^"]*/)).toBeNull();
});

test("every package that the lock installs here has a checksum", () => {
  const without = Object.entries(lock.packages).filter(
    ([path, entry]) => path && !entry.optional && !("integrity" in entry),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test("what npm leaves out is added with its platform", () => {
  const lock = {
    packages: {
      "node_modules/a": { dev: true, optionalDependencies: { "@a/b-linux-x64-musl": "1.2.3", c: "1.0.0" } },
      "node_modules/c": {},
    },
  };
  expect(completed(lock).packages["node_modules/@a/b-linux-x64-musl"]).toEqual({
    version: "1.2.3",
    cpu: ["x64"],
    dev: true,
    libc: ["musl"],
    optional: true,
    os: ["linux"],
  });
  expect(missingEntries(completed(lock))).toEqual({});
});

test("every editor package has the same version: two copies of one would not know each other's documents", () => {
  const versions = Object.keys(lock.packages)
    .filter((path) => path.includes("node_modules/@tiptap/"))
    .map((path) => lock.packages[path]?.version);
  expect(new Set(versions).size).toBe(1);
});

test("every dependency is pinned to one version", () => {
  const ranges = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
});

/** The first versions without a published security advisory. */
const FLOORS: Record<string, string> = {
  next: "16.4.5",
  "@tiptap/core": "3.31.2",
  "prosemirror-view": "1.42.3",
  "next-auth": "4.24.15",
  sharp: "0.35.5",
  nodemailer: "10.6.0",
};

for (const [name, floor] of Object.entries(FLOORS)) {
  test(`${name} is not older than ${floor}, which closed a known hole`, () => {
    expect(versionOf(name).localeCompare(floor, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
  });
}
