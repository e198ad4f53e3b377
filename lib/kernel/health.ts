import type { IncomingMessage, ServerResponse } from "node:http";
import { store } from "#db/client.ts";
import { pendingMigrations } from "#db/dialect/applied.ts";
import { log } from "./log.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const ASK_AGAIN_MS = 1_000;
const PATIENCE_MS = 3_000;

/** The process answers. */
export const healthz: Handler = (_request, response) => say(response, true);

/** This process can serve: it says so itself, and its database answers and has this version's shape. */
export const readyz: Handler = (_request, response) => {
  if (!ready) return say(response, false);
  // However often strangers ask, the database is asked once a second.
  if (performance.now() - asked > ASK_AGAIN_MS) {
    asked = performance.now();
    answer = databaseIsReady();
  }
  void answer.then((good) => say(response, good && ready));
};

/** The server says when it begins and when it stops to take requests. */
export function setReady(now: boolean): void {
  ready = now;
  asked = Number.NEGATIVE_INFINITY;
}

let ready = false;
let asked = Number.NEGATIVE_INFINITY;
let answer: Promise<boolean> = Promise.resolve(false);

async function databaseIsReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS);
  });
  try {
    const pending = await Promise.race([pendingMigrations(store()), late]);
    if (pending.length) log().warn({ pending }, "not ready: the database lacks migrations");
    return pending.length === 0;
  } catch (error) {
    log().warn({ error }, "not ready: the database does not answer");
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function say(response: ServerResponse, good: boolean): void {
  response.writeHead(good ? 200 : 503, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(good ? "ok\n" : "not ready\n");
}
