import type { IncomingMessage, ServerResponse } from "node:http";

/** One line per request that did not come straight from the cache. `ms` lasts until the last byte or the client's leaving. */
export type LogLine = { id: string; method: string; path: string; status: number; ms: number; cache: "miss" | "pass" };

export type Log = (line: LogLine) => void;

/** Writes the line of a request once it is over. */
export function follow(
  log: Log,
  req: IncomingMessage,
  res: ServerResponse,
  known: Pick<LogLine, "id" | "path" | "cache">,
): void {
  const began = performance.now();
  const method = req.method ?? "GET";
  res.once("close", () => log({ ...known, method, status: res.statusCode, ms: Math.round(performance.now() - began) }));
}
