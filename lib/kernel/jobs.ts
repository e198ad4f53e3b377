import { log } from "./log.ts";

/**
 * Runs a piece of work at once and then every `everyMs`, never twice at a time; a failure is logged and the next turn comes.
 * Returns a function that stops it and waits for a turn under way.
 */
export function repeat(name: string, everyMs: number, work: (now: Date) => Promise<unknown>): () => Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  const run = () => {
    turn = turn.then(() => work(new Date())).catch((error) => log().error({ error, job: name }, "a job failed"));
  };
  run();
  const timer = setInterval(run, everyMs);
  // The process need not stay for it.
  timer.unref();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
