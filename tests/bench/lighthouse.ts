/**
 * Lighthouse on a phone, the median of three runs for each page, and what keeps a page from 100.
 * Run: BENCH_MODULES=../bench-modules node tests/bench/lighthouse.ts http://localhost:3000 /path [more paths]
 * (the server must be running). Lighthouse brings 200 packages for a question asked now and then, so it is no dependency:
 * npm install --prefix ../bench-modules lighthouse
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBrowser } from "#tests/support/browser.ts";

type Audit = { score: number | null; numericValue?: number };
type Category = { score: number | null; auditRefs: { id: string; weight: number }[] };
type Report = { categories: Record<string, Category>; audits: Record<string, Audit> };

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FIGURES = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];
const run = promisify(execFile);

const modules = process.env.BENCH_MODULES;
const [base, ...paths] = process.argv.slice(2);
if (!modules || !base || paths.length === 0) {
  console.error("Where is Lighthouse (BENCH_MODULES), and which pages? See the head of this file.");
  process.exit(2);
}
for (const path of paths) {
  const reports: Report[] = [];
  for (let each = 0; each < RUNS; each++) reports.push(await look(new URL(path, base).href));
  console.log(path);
  for (const name of CATEGORIES) {
    const scores = reports.map(({ categories }) => Math.round(100 * (categories[name]?.score ?? 0)));
    console.log(`  ${name.padEnd(15)} ${median(scores)}   (${scores.join(", ")})${shortfalls(reports, name)}`);
  }
  const figures = FIGURES.map((name) => [name, median(reports.map(({ audits }) => audits[name]?.numericValue ?? 0))]);
  console.log(
    `  ${figures.map(([name, value]) => `${name} ${Number(value).toFixed(name === FIGURES.at(-1) ? 3 : 0)}`).join(", ")}`,
  );
}

/** On a busy machine the browser now and then records nothing; then it is asked again. */
async function look(url: string, tries = 3): Promise<Report> {
  const program = join(modules ?? "", "node_modules/lighthouse/cli/index.js");
  const args = [program, url, "--quiet", "--output=json", `--only-categories=${CATEGORIES.join(",")}`];
  const options = { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CHROME_PATH: findBrowser() } };
  try {
    const { stdout } = await run(process.execPath, [...args, "--chrome-flags=--headless=new --no-sandbox"], options);
    return JSON.parse(stdout) as Report;
  } catch (error) {
    if (tries > 1) return look(url, tries - 1);
    throw new Error(`Lighthouse could not look at ${url}: ${(error as { stderr?: string }).stderr}`);
  }
}

/** Audits that weigh in a category and were not perfect in any run. */
function shortfalls(reports: Report[], name: string): string {
  const bad = reports.flatMap(({ categories, audits }) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return bad.length === 0 ? "" : `  ${[...new Set(bad)].join(", ")}`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
