import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser.ts";

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];
// Chromium's sandbox refuses to run as root, which is who everybody is in a container.
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  outputDir: "test-results",
  // Much of a test is waiting for a page: two cores carry two of them at once.
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  globalTimeout: 50 * 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Recording takes a quarter of the time. What failed is run once more with `--trace on`.
    trace: "off",
    launchOptions: { executablePath: findBrowser(), args: [...QUIET, ...AS_ROOT] },
  },
});
