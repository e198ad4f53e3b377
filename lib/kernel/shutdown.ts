import type { Server } from "node:http";
import { log } from "#lib/kernel/log.ts";

const LONGEST_STOP_MS = 10_000;
const SAME_KEY_PRESS_MS = 500;

type Steps = {
  /** At once, so that a balancer can see it: readiness turns false. */
  before: () => void;
  /** When the last request is answered: jobs, database. */
  after: () => void | Promise<void>;
};

/** On SIGTERM or SIGINT: takes no new connections, finishes what runs, and exits within 10 s whatever happens. */
export function stopGracefully(server: Server, { before, after }: Steps): void {
  let stopping = false;
  let askedAt = Number.POSITIVE_INFINITY;

  async function stop(): Promise<void> {
    // A second signal is someone who does not want to wait; but npm passes on what the terminal has sent us already.
    if (Date.now() - askedAt > SAME_KEY_PRESS_MS) process.exit(1);
    if (stopping) return;
    stopping = true;
    askedAt = Date.now();
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    before();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      // close() ends idle connections now; one that is answering stays alive after its answer unless swept up.
      setInterval(() => server.closeIdleConnections(), 100).unref();
    });
    await after();
    process.exit(0);
  }

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log().error({ error }, "the server could not stop in order");
        process.exit(1);
      });
    });
  }
}
