import { test as base } from "@playwright/test";
import { type RunningServer, startServer } from "./server.ts";

/**
 * Playwright's test with a production server on an empty site; `page.goto("/")` goes there. A file names its site
 * (`test.use({ site: "…" })`): files with the same name would share one, in the order that they happen to run in.
 */
export const test = base.extend<object, { site: string; server: RunningServer }>({
  site: ["", { scope: "worker", option: true }],
  server: [
    async ({ site }, use) => {
      if (!site) throw new Error('Name the site of this file: test.use({ site: "…" }).');
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
});
