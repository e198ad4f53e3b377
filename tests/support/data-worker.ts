import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";

// The schema reads its engine while modules load, so this runs before any of ours is imported.
const directory = mkdtempSync(join(tmpdir(), "standfirst-data-"));
process.env.DATA_DIR = directory;
// No such database: a test that writes to the template would reach every other test.
if (process.env.DATABASE_URL)
  process.env.DATABASE_URL = inject("postgresBase").replace("template_base", "call_fresh_store_first");

afterAll(() => rmSync(directory, { recursive: true, force: true }));
