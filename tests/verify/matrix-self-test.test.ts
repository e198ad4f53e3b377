import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findBrowser } from "#tests/support/browser.ts";

/**
 * Would the access matrix notice? Builds the product three times with one check removed each, and walks it: the walk must
 * turn red, and name what is open.
 */
const WITHIN_MS = 900_000;
/** Within the clone, so that the framework finds the packages where it looks for them. */
const COPIES = resolve(".cache/one-check-less");
const WALK = "tests/e2e/every-article.test.ts";

type Removed = { what: string; file: string; check: string; instead: string; fault: RegExp };

const REMOVED: Removed[] = [
  {
    what: "a copy: anybody makes a former text the draft again",
    file: "lib/revisions/commands/restore.ts",
    check: "canEdit(actor, article)",
    instead: "canEdit(actor, article) || true",
    fault: /restoreVersion of other’s draft as contributor: 200, done/,
  },
  {
    what: "a compare: the history is set side by side with an editor’s eyes",
    file: "lib/revisions/comparison.ts",
    check: "const article = await deskArticle(viewer, id);\n  const [",
    instead: 'const article = await deskArticle({ ...viewer, role: "editor", sections: "all" }, id);\n  const [',
    fault: /articles\/\[id\]\/history of other’s draft as contributor: 200 instead of 404/,
  },
  {
    what: "a picker: links are chosen among everybody’s drafts",
    file: "lib/links/desk.ts",
    check: 'and(visibleTo(viewer), ne(articles.state, "trashed")',
    instead: 'and(or(visibleTo(viewer), sql`1 = 1`), ne(articles.state, "trashed")',
    fault: /\/api\/desk\/links of other’s draft as contributor: tells of wagtail\d+d/,
  },
];

afterAll(() => rmSync(COPIES, { recursive: true, force: true }));

for (const [at, removed] of REMOVED.entries()) {
  test(
    `without one check the walk turns red — ${removed.what}`,
    async () => {
      const copy = copyOfSources(String(at));
      removeCheck(copy, removed);
      const built = await run(copy, "next", ["build"]);
      expect(built.code, built.output).toBe(0);
      const { code, output } = await run(copy, "playwright", ["test", WALK, "--reporter=list"]);
      rmSync(copy, { recursive: true, force: true });
      expect(code, output).toBe(1);
      expect(output).toMatch(removed.fault);
    },
    WITHIN_MS,
  );
}

/** What git knows of, and what is new; without the lock, by which the framework finds out where the packages are. */
function copyOfSources(name: string): string {
  const copy = join(COPIES, name);
  rmSync(copy, { recursive: true, force: true });
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const file of listed.stdout.split("\0").filter((each) => each && each !== "package-lock.json")) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(file, join(copy, file));
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

function removeCheck(copy: string, { file, check, instead }: Removed): void {
  const source = readFileSync(join(copy, file), "utf8");
  if (source.split(check).length !== 2) throw new Error(`${file} does not hold the check once: ${check}`);
  writeFileSync(join(copy, file), source.replace(check, instead));
}

function run(cwd: string, program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", BROWSER_PATH: findBrowser() };
  const child = spawn(join("node_modules/.bin", program), args, { cwd, env: env as NodeJS.ProcessEnv });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, output }));
  });
}
