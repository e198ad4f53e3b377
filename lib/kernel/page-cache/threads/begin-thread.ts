import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Captured } from "#lib/kernel/page-cache/render.ts";
import type { Beginning, FromThread, ToThread } from "./messages.ts";

/** The thread ended before it answered; whoever asked asks elsewhere. */
export class ThreadEnded extends Error {
  override name = "ThreadEnded";
}

export type Thread = ReturnType<typeof beginThread>;

/** Begins a thread that renders. `ended` is called once, with what it died of or nothing. */
export function beginThread(beginning: Beginning, ended: (error?: unknown) => void) {
  const worker = new Worker(join(import.meta.dirname, "thread.ts"), { workerData: beginning });
  const asked = new Map<number, PromiseWithResolvers<Captured>>();
  let last = 0;
  let ready = false;
  let died: unknown;

  const tell = (message: ToThread) => worker.postMessage(message);
  worker.on("message", (told: FromThread) => {
    if ("ready" in told) {
      ready = true;
      return;
    }
    const waiting = asked.get(told.id);
    asked.delete(told.id);
    if ("problem" in told) waiting?.reject(new Error(told.problem));
    else waiting?.resolve({ ...told.captured, body: bufferOf(told.captured.body) });
  });
  worker.on("error", (error) => {
    died = error;
  });
  worker.on("exit", () => {
    ready = false;
    for (const each of asked.values()) each.reject(new ThreadEnded("the thread ended"));
    asked.clear();
    ended(died);
  });
  // The process need not stay for it.
  worker.unref();

  return {
    isReady: () => ready,
    underWay: () => asked.size,
    /** Rejects with ThreadEnded when it does not live to answer. */
    render(url: string): Promise<Captured> {
      const waiting = Promise.withResolvers<Captured>();
      const id = ++last;
      asked.set(id, waiting);
      tell({ render: url, id });
      return waiting.promise;
    },
    purge: (tags: readonly string[] | null) => tell({ purge: tags }),
    /** Lets it finish nothing: for when nothing is under way. */
    end() {
      ready = false;
      tell({ end: true });
    },
  };
}

/** A buffer arrives as plain bytes. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
