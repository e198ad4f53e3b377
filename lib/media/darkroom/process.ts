import { type ChildProcess, fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { surroundings } from "#lib/kernel/env.ts";
import { READ, READY } from "./messages.ts";

/** Why a process ended without an answer. */
export type Ending = "crashed" | "unreadable" | "too-long" | "too-large" | "not-started";
/** `longestMs` is for a whole picture, and `readingMs` for decoding it: what is wrong with one shows there. */
export type Bounds = { readingMs: number; longestMs: number; mostBytes: number };
type Result<Answer> = { answer: Answer } | { ending: Ending; said: string };

/** One process that works for the server: takes one order at a time. */
export type Room<Order, Answer> = {
  /** Resolves to its answer, or to why there will be none; then the process is gone. */
  work: (order: Order, bounds: Bounds) => Promise<Result<Answer>>;
  isOpen: () => boolean;
  /** Bytes of memory that it holds now; 0 where the system does not tell. */
  memory: () => number;
  end: () => void;
};

const WATCHED_EVERY_MS = 100;
const SAID = 4_000;

/** Starts a process from a TypeScript file, below the server in priority and before it when memory runs out. */
export function openRoom<Order extends object, Answer>(entry: string): Room<Order, Answer> {
  const child = fork(entry, [], {
    serialization: "advanced",
    // Node's own heap needs little; pictures lie outside of it.
    execArgv: ["--max-old-space-size=256", "--expose-gc", "--no-warnings"],
    env: {
      // What decodes strangers' files knows no password and no secret.
      ...surroundings(),
      NODE_ENV: "production",
      // Memory that libvips gives back shall reach the system, not wait in arenas of each thread.
      MALLOC_ARENA_MAX: "2",
      MALLOC_MMAP_THRESHOLD_: "131072",
      MALLOC_TRIM_THRESHOLD_: "131072",
      UV_THREADPOOL_SIZE: "2",
    },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  let open = true;
  let ready = false;
  child.stderr?.on("data", (piece: Buffer) => {
    said = (said + piece.toString()).slice(-SAID);
  });
  child.once("exit", () => {
    open = false;
  });
  child.once("message", () => {
    ready = true;
  });
  // An unanswered message, or a process that could not be started, is told by its end.
  child.on("error", () => undefined);
  standBack(child);
  keepsNobodyAwake(child);

  function end(): void {
    open = false;
    child.kill("SIGKILL");
  }

  async function work(order: Order, { readingMs, longestMs, mostBytes }: Bounds): Promise<Result<Answer>> {
    let cause: Ending | null = null;
    const giveUp = (why: Ending) => {
      cause = why;
      end();
    };
    let late = setTimeout(giveUp, readingMs, "unreadable");
    const onRead = () => {
      clearTimeout(late);
      late = setTimeout(giveUp, longestMs - readingMs, "too-long");
    };
    const watch = setInterval(() => {
      if (memoryOf(child) > mostBytes) giveUp("too-large");
    }, WATCHED_EVERY_MS);
    try {
      const answer = await answerOf<Answer>(child, order, onRead);
      return answer ? { answer } : { ending: cause ?? (ready ? "crashed" : "not-started"), said };
    } finally {
      clearTimeout(late);
      clearInterval(watch);
    }
  }

  return { work, end, isOpen: () => open && child.connected, memory: () => memoryOf(child) };
}

/** null when the process ends first. */
function answerOf<Answer>(child: ChildProcess, order: object, onRead: () => void): Promise<Answer | null> {
  return new Promise((resolve) => {
    const done = (answer: Answer | null) => {
      child.off("message", onMessage);
      child.off("exit", onEnd);
      child.off("error", onEnd);
      resolve(answer);
    };
    const onMessage = (message: unknown) => {
      if (message === READ) onRead();
      else if (message !== READY) done(message as Answer);
    };
    const onEnd = () => done(null);
    child.on("message", onMessage);
    child.on("exit", onEnd);
    child.on("error", onEnd);
    child.send(order, () => undefined);
  });
}

/** Readers and writers come first, and when the machine is out of memory this process goes, not the server. */
function standBack({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  attempt(() => setPriority(pid, 10));
  if (process.platform === "linux") attempt(() => writeFileSync(`/proc/${pid}/oom_score_adj`, "1000"));
}

/** A command on the command line may end although the room is still open. */
function keepsNobodyAwake(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
}

const PAGE_BYTES = 4096;

function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // A system that does not allow it works as well, only less kindly.
  }
}
