import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port.ts";

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 12_000;
/** As `npm start` gives them to Node. */
const FLAGS = ["--import", "./lib/kernel/quick-start.ts", "--no-memory-reducer", "--heap-growing-percent=50"];

/** A production server of its own, on an empty site. */
export type RunningServer = {
  /** Without a slash at the end. */
  url: string;
  dataDir: string;
  /** Everything that it printed so far. */
  output: () => string;
  /** The one-time address that makes the first admin, as the server printed it. */
  setUpLink: () => Promise<string>;
  /** What a command-line process needs to work on the same site. */
  environment: NodeJS.ProcessEnv;
  /** Ends it as a power cut would, and leaves its data. */
  kill: () => Promise<void>;
  /** Starts it once more on the same data and port, and resolves when it answers. */
  again: () => Promise<void>;
  /** Asks the process to end and answers its exit code; null when it had to be killed. */
  stop: () => Promise<number | null>;
};

/** Starts `node server.ts` and resolves when it answers /readyz. The pages must have been built. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "standfirst-e2e-"));
  const url = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    SMTP_URL: "",
    NODE_OPTIONS: "",
    ...settings,
  };
  let printed = "";
  let child = run();

  function run() {
    const made = spawn("node_modules/.bin/node", [...FLAGS, "server.ts"], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [made.stdout, made.stderr]) stream.on("data", (chunk) => (printed += chunk));
    return made;
  }

  async function until<T>(what: string, probe: () => T | Promise<T>): Promise<NonNullable<T>> {
    for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await wait(50)) {
      if (child.exitCode !== null)
        throw new Error(`The server ended (exit code ${child.exitCode}) before ${what}:\n${printed}`);
      const found = await probe();
      if (found) return found;
    }
    throw new Error(`No ${what} within ${READY_WITHIN_MS / 1000} s:\n${printed}`);
  }

  const stop = async () => {
    const code = await end(child);
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  const ready = () =>
    until("its first answer", () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        (response) => response.ok,
        () => false,
      ),
    );
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  const again = async () => {
    child = run();
    await ready();
  };
  try {
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  const setUpLink = () => until("set-up link", () => /https?:\/\/\S+\/setup\S*/.exec(printed)?.[0]);
  return { url, dataDir, output: () => printed, setUpLink, environment, kill, again, stop };
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode) return child.exitCode;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const stopped = await Promise.race([gone.then(() => true), wait(STOP_WITHIN_MS, false, { ref: false })]);
  if (!stopped) {
    child.kill("SIGKILL");
    await gone;
  }
  return child.exitCode;
}
