import { takeRequest } from "#lib/api/allowance.ts";
import { requestFacts } from "#lib/auth/session.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { addressSubject } from "#lib/people/limits.ts";
import { PER_ADDRESS } from "./limits.ts";
import { feedOf } from "./outside.ts";

const HEADERS = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** `/calendar/feed/SECRET.ics`. Whatever the reason, an address that opens nothing is answered alike. */
export async function sendFeed(request: Request, file: string): Promise<Response> {
  const { now, address } = await requestFacts();
  const { allowed, resetSeconds } = await takeRequest(`calendar:${addressSubject(address)}`, PER_ADDRESS, now);
  if (!allowed)
    throw new HttpRefusal(429, "too-many", "Very many requests in one minute.", {
      headers: { "retry-after": String(resetSeconds) },
    });
  const secret = /^([A-Za-z0-9_-]+)\.ics$/.exec(file)?.[1] ?? "";
  const feed = await feedOf(secret, now);
  if (!feed) {
    const headers = { ...HEADERS, "content-type": "text/plain; charset=utf-8" };
    return new Response("This calendar has ended. Make a new address in the desk.\n", { status: 410, headers });
  }
  const headers = { ...HEADERS, etag: feed.etag };
  if (knows(request.headers.get("if-none-match"), feed.etag)) return new Response(null, { status: 304, headers });
  return new Response(feed.text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="calendar.ics"',
    },
  });
}

function knows(condition: string | null, etag: string): boolean {
  return (condition ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*");
}
