import type { IncomingMessage } from "node:http";
import type { Room } from "#lib/kernel/page-cache/rooms.ts";

/** `code` is the word for programs, the end of a problem's type (lib/kernel/http.ts). */
export type Refusal = { status: number; code: string; text: string; headers?: [string, string][] };

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

/** A target that nobody sends in good faith. */
export const MALFORMED: Refusal = { status: 400, code: "malformed", text: "This address cannot be read" };
const FRAMEWORK_ONLY: Refusal = { status: 400, code: "malformed", text: "Only the site itself sends such headers" };
export const NOT_FOUND: Refusal = { status: 404, code: "not-found", text: "Not found" };
const READ_ONLY: Refusal = {
  ...{ status: 405, code: "method-not-allowed", text: "Read only" },
  headers: [["Allow", "GET, HEAD"]],
};
const TOO_LARGE: Refusal = { status: 413, code: "too-large", text: "Too large" };
const CROSS_SITE: Refusal = { status: 403, code: "cross-site", text: "Cross-site request refused" };

export function tooMany(seconds: number): Refusal {
  const text = `Very many searches from here in one minute. Go on in ${seconds} seconds`;
  return { status: 429, code: "too-many", text, headers: [["Retry-After", String(seconds)]] };
}

/** Whether a target is of the API for programs, who are answered in problem documents. */
export function isForPrograms(target: string): boolean {
  return /^\/api\/v1(?:[/?]|$)/.test(target);
}

/** What a room does not accept, decided before anyone answers; null when there is nothing to refuse. */
export function refuse(req: IncomingMessage, room: Room, path: string, publicOrigin: string): Refusal | null {
  const { headers, method = "GET" } = req;
  const staff = room === "desk" || room === "door";
  if (headers["x-middleware-subrequest"] !== undefined) return FRAMEWORK_ONLY;
  if (headers["next-action"] !== undefined && !staff) return FRAMEWORK_ONLY;
  if (headers.rsc !== undefined && (room === "reader" || room === "preview")) return NOT_FOUND;
  if (room === "nowhere") return NOT_FOUND;
  if (READING.has(method)) return null;
  if (room === "reader" || room === "preview" || room === "asset") return READ_ONLY;
  if (method === "OPTIONS") return null;
  // next-auth and the framework's actions take a body whole into memory before anybody asks who sent it.
  const isForStrangers = room === "door" || path.startsWith("/api/auth/") || (room === "desk" && !hasSignedIn(req));
  if (isForStrangers && !isSmall(req)) return TOO_LARGE;
  // A program sends neither Origin nor Sec-Fetch-Site; it is welcome only where it must bring a token.
  const programsWelcome = room === "api" && isForPrograms(path);
  return isOwnOrigin(req, publicOrigin, programsWelcome) ? null : CROSS_SITE;
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
