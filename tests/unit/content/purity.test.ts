import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ALLOWED =
  /^(?:zod|@tiptap\/core|@tiptap\/pm\/[a-z-]+|@tiptap\/extension-[a-z-]+|#db\/vocabulary\.ts|node:crypto|\.{1,2}\/[a-z/-]+\.ts)$/;

/** Heavy libraries for the renderer alone: nothing that the editor loads with a node may bring them along. */
const RENDERER_ONLY: Record<string, string> = { temml: "lib/content/maths.ts", lowlight: "lib/content/highlight.ts" };

/** What a file imports that the document may not know of. */
function strangers(source: string, file = ""): string[] {
  const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] as string);
  return imports.filter((name) => RENDERER_ONLY[name] !== file && (!ALLOWED.test(name) || name.startsWith("../../")));
}

const files = globSync("lib/content/**/*.ts");

test("the document knows nothing of the framework, the screen or the database", () => {
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) expect(strangers(readFileSync(file, "utf8"), file), file).toEqual([]);
});

test("what sets formulas and colours code is asked by the renderer alone", () => {
  const askers = files.filter((file) => /\.\/(?:maths|highlight)\.ts"/.test(readFileSync(file, "utf8")));
  expect(askers).toEqual(["lib/content/render.ts"]);
});

test("a forbidden import would be seen", () => {
  for (const name of ["react", "next/cache", "@tiptap/react", "#db/client.ts", "#lib/kernel/errors.ts"]) {
    expect(strangers(`import { x } from "${name}";`)).toEqual([name]);
  }
});

test("all of it loads in plain Node, and under the condition of server components", () => {
  const script = files.map((file) => `await import("#${file}");`).join("");
  for (const conditions of [[], ["--conditions=react-server"]]) {
    const run = spawnSync("node_modules/.bin/node", [...conditions, "--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
  }
}, 30_000);
