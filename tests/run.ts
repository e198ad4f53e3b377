import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve as absolute, delimiter, join } from "node:path";
import { ensureBrowser } from "./support/browser.ts";
import { type Count, playwrightCount, vitestCount } from "./support/counts.ts";
import { scratchFolder } from "./support/scratch.ts";

type Stage = { name: string; run: () => Promise<Outcome> };
type Outcome = Count & { output: string };

const STAGE_LIMIT_MS = 55 * 60_000;
/** Holds the Node that came with the dependencies, for programs that start `node`. */
const BIN = absolute("node_modules/.bin");
const scratch = scratchFolder();

const STAGES: Stage[] = [
  { name: "lint", run: () => check("biome", ["check", "--error-on-warnings", "--max-diagnostics=100", "."]) },
  { name: "types", run: () => check("tsc", ["--noEmit"]) },
  { name: "unit", run: () => vitest("unit") },
  { name: "data", run: () => vitest("data-sqlite", "data-postgres") },
  { name: "e2e", run: browserTests },
];
const HEAVY: Stage[] = [{ name: "verify", run: () => vitest("verify") }];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const stages = [...STAGES, ...(process.argv.includes("--verify") ? HEAVY : [])];
const total: Count = { passed: 0, failed: 0, skipped: 0 };

for (const { name, run } of stages.filter((stage) => !wanted.length || wanted.includes(stage.name))) {
  const began = Date.now();
  process.stdout.write(`${name.padEnd(7)}`);
  const { passed, failed, skipped, output } = await run();
  const time = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${passed} passed, ${failed} failed${skipped ? ` (${skipped} not for this engine)` : ""}, ${time}\n`,
  );
  if (failed) process.stdout.write(`\n${output.trim()}\n\n`);
  total.passed += passed;
  total.failed += failed;
}

rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed ? 1 : 0;

/** A program whose success is one check. */
async function check(program: string, args: string[]): Promise<Outcome> {
  const { code, output } = await execute(program, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

async function vitest(...projects: string[]): Promise<Outcome> {
  const report = join(scratch, `${projects[0]}.json`);
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await execute("vitest", [...args, ...projects.map((project) => `--project=${project}`)]);
  return { ...vitestCount(report, code), output };
}

async function browserTests(): Promise<Outcome> {
  try {
    const report = join(scratch, "e2e.json");
    const env = { BROWSER_PATH: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const { code, output } = await execute("playwright", ["test", "--reporter=list,json"], env);
    return { ...playwrightCount(report, code), output };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: (error as Error).message };
  }
}

/** Runs one of the installed programs; its output is kept for when it fails. */
function execute(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(BIN, program), args, {
      stdio: ["ignore", "pipe", "pipe"],
      timeout: STAGE_LIMIT_MS,
      env: {
        ...process.env,
        PATH: `${BIN}${delimiter}${process.env.PATH}`,
        TMPDIR: scratch,
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        ...env,
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
