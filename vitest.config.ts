import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Data tests run twice, once on each engine: `npx vitest --project data-sqlite`. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Left to itself it leaves a core to nobody: on two cores the tests would run one after another.
    maxWorkers: availableParallelism(),
    env: { LOG_LEVEL: "silent" },
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      // Slow proofs that `npm run verify` adds to `npm test`.
      { extends: true, test: { name: "verify", include: ["tests/verify/**/*.test.ts"], testTimeout: 300_000 } },
      data("sqlite", { DATABASE_URL: "" }),
      // Replaced by the address of the run's own server before the first module loads (tests/support/data-worker.ts).
      data("postgres", { DATABASE_URL: "postgres://not-yet" }),
    ],
  },
});

function data(engine: "sqlite" | "postgres", env: Record<string, string>) {
  return {
    extends: true as const,
    test: {
      name: `data-${engine}`,
      include: ["tests/data/**/*.test.ts"],
      env,
      globalSetup: `tests/support/${engine}-base.ts`,
      setupFiles: "tests/support/data-worker.ts",
    },
  };
}
