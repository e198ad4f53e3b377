import type { IncomingMessage, ServerResponse } from "node:http";
import type { Room } from "#lib/kernel/page-cache/rooms.ts";

/**
 * One line per request; those answered straight from the cache have none. `ms` lasts until the last byte or the client's
 * leaving. A `hit` here is one whose address was not in its plainest spelling.
 */
export type LogLine = {
  id: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  cache: "hit" | "miss" | "pass";
};

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

/** An address that is rendered, for a message of what went wrong with it. */
export function loggedAddress(url: string): string {
  return url.startsWith("/preview/") ? loggedPath(url, "preview") : url;
}

/** Invitations, resets, feeds of the calendar and shared previews carry their secret in the path. */
export function loggedPath(path: string, room: Room): string {
  if (room !== "door" && room !== "preview") return path;
  const end = path.indexOf("/", 1);
  return end < 0 ? path : `${path.slice(0, end)}/…`;
}
