import { existsSync, readFileSync } from "node:fs";

export type Count = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** A file that could not be loaded counts as one failed test: it has no tests to count. */
export function vitestCount(report: string, code: number): Count {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = read<VitestReport>(report) ?? NO_VITEST;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return withExitCode(
    { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests },
    code,
  );
}

export function playwrightCount(report: string, code: number): Count {
  const { stats, errors } = read<PlaywrightReport>(report) ?? NO_PLAYWRIGHT;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return withExitCode({ passed: stats.expected, failed, skipped: stats.skipped }, code);
}

const NO_VITEST: VitestReport = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
const NO_PLAYWRIGHT: PlaywrightReport = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

/** A run that ended badly without a failed test (a crash, an error between tests) still failed. */
function withExitCode(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
}
