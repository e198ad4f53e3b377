import type { IncomingMessage } from "node:http";
import type { Room } from "#lib/kernel/page-cache/rooms.ts";

export type Refusal = { status: number; text: string; headers: [string, string][] };

const READING = new Set(["GET", "HEAD"]);
/** A form of the door is much smaller. */
const LARGEST_DOOR_BODY = 64_000;
/** The cookie of somebody who has signed in, whatever it is worth. */
const SESSION = /(?:^|; )(?:__Secure-)?next-auth\.session-token=/;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** Whether a request carries what only the framework's own client and server say to each other. */
export function speaksFramework({ headers }: IncomingMessage): boolean {
  const { "x-middleware-subrequest": subrequest, "next-action": action, rsc } = headers;
  return subrequest !== undefined || action !== undefined || rsc !== undefined;
}

/** What a room does not accept, decided before anyone answers; null when there is nothing to refuse. */
export function refuse(req: IncomingMessage, room: Room, path: string, publicOrigin: string): Refusal | null {
  const { headers, method = "GET" } = req;
  const staff = room === "desk" || room === "door";
  if (headers["x-middleware-subrequest"] !== undefined) return refusal(400, "Bad request");
  if (headers["next-action"] !== undefined && !staff) return refusal(400, "Bad request");
  if (headers.rsc !== undefined && (room === "reader" || room === "preview")) return refusal(404, "Not found");
  if (room === "nowhere") return refusal(404, "Not found");
  if (READING.has(method)) return null;
  if (room === "reader" || room === "preview" || room === "asset")
    return refusal(405, "Read only", ["Allow", "GET, HEAD"]);
  if (method === "OPTIONS") return null;
  // next-auth and the framework's actions take a body whole into memory before anybody asks who sent it.
  const isForStrangers = room === "door" || path.startsWith("/api/auth/") || (room === "desk" && !hasSignedIn(req));
  if (isForStrangers && !isSmall(req)) return refusal(413, "Too large");
  // A program sends neither Origin nor Sec-Fetch-Site; it is welcome only where it must bring a token.
  const programsWelcome = room === "api" && path.startsWith("/api/v1/");
  return isOwnOrigin(req, publicOrigin, programsWelcome) ? null : refusal(403, "Cross-site request refused");
}

/** A body without a stated length may have any. */
function isSmall({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] === undefined && Number(headers["content-length"] ?? 0) <= LARGEST_DOOR_BODY;
}

function hasSignedIn({ headers }: IncomingMessage): boolean {
  return SESSION.test(headers.cookie ?? "");
}

function isOwnOrigin({ headers }: IncomingMessage, publicOrigin: string, programsWelcome: boolean): boolean {
  const { origin, host = "", "sec-fetch-site": site } = headers;
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (origin === undefined) return site !== undefined || programsWelcome;
  return origin === publicOrigin || (LOOPBACK.test(host) && origin === `http://${host}`);
}

function refusal(status: number, text: string, ...headers: [string, string][]): Refusal {
  return { status, text, headers };
}
