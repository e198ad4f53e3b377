import { expect, test } from "vitest";
import { lint } from "#tests/support/lint.ts";

/** Each habit that the house does not want, planted once, with the linter's name for it. */
const PLANTED: { says: string; rule: string; file: string; text: string }[] = [
  {
    says: "a file that only passes others on is refused",
    rule: "noBarrelFile",
    file: "lib/a/index.ts",
    text: `export { one } from "./one.ts";\nexport { two } from "./two.ts";`,
  },
  {
    says: "passing on everything is refused",
    rule: "noReExportAll",
    file: "lib/b/all.ts",
    text: `export * from "./one.ts";`,
  },
  {
    says: "a default export outside the framework's files is refused",
    rule: "noDefaultExport",
    file: "lib/c/thing.ts",
    text: "export default function thing() {}",
  },
  {
    says: "the console is for the command line and the tests",
    rule: "noConsole",
    file: "lib/d/talk.ts",
    text: `console.log("hello");`,
  },
  {
    says: "file names are written in kebab-case",
    rule: "useFilenamingConvention",
    file: "lib/e/bigThing.ts",
    text: "export const a = 1;",
  },
  {
    says: "a circle of imports is refused",
    rule: "noImportCycles",
    file: "lib/f/one.ts",
    text: `import { two } from "./two.ts";\nexport const one = () => two;`,
  },
  {
    says: "the environment is read in one place",
    rule: "noProcessEnv",
    file: "lib/g/settings.ts",
    text: "export const port = process.env.PORT;",
  },
  {
    says: "a promise that nobody waits for is refused",
    rule: "noFloatingPromises",
    file: "lib/h/forget.ts",
    text: "async function save() {}\nexport function go() {\n  save();\n}",
  },
  {
    says: "an import without its extension is refused",
    rule: "useImportExtensions",
    file: "lib/i/short.ts",
    text: `import { save } from "./forget";\nsave();`,
  },
  {
    says: "a package that package.json does not name is refused",
    rule: "noUndeclaredDependencies",
    file: "lib/j/borrow.ts",
    text: `import { merge } from "lodash";\nmerge();`,
  },
  {
    says: "a file of more than 250 lines is split",
    rule: "noExcessiveLinesPerFile",
    file: "lib/k/long.ts",
    text: "export {};\n".repeat(251),
  },
  {
    says: "an update without a where is refused",
    rule: "noDrizzleUpdateWithoutWhere",
    file: "lib/l/all-rows.ts",
    text: "export const go = (tx: never, t: never) => tx.update(t).set({ a: 1 });",
  },
];

const TWINS: Record<string, string> = {
  "lib/f/two.ts": `import { one } from "./one.ts";\nexport const two = () => one;`,
  "lib/i/forget.ts": "export function save() {}",
  "app/(site)/page.tsx": "export default function Page() {\n  return null;\n}",
  "lib/cli/say.ts": `console.log("hello");`,
  "lib/kernel/env.ts": "export const port = process.env.PORT;",
};

const findings = lint({ ...Object.fromEntries(PLANTED.map(({ file, text }) => [file, text])), ...TWINS });

for (const { says, rule, file } of PLANTED) {
  test(says, () => {
    expect(findings.filter((finding) => finding.file === file).map((finding) => finding.rule)).toContain(rule);
  });
}

test("the framework's files, the command line and env.ts may do what others may not", () => {
  const files = ["app/(site)/page.tsx", "lib/cli/say.ts", "lib/kernel/env.ts"];
  expect(findings.filter(({ file }) => files.includes(file))).toEqual([]);
});
