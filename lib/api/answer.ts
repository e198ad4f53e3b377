import { clientAddress } from "#lib/auth/address.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { etagOf, hasAlready } from "#lib/kernel/http/conditional.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { apiProblem } from "#lib/kernel/http.ts";
import { withinScope } from "#lib/tokens/scopes.ts";
import { admit, requireScope } from "./admit.ts";
import { type Asking, change } from "./change.ts";
import { documentAt } from "./documents.ts";
import { finished } from "./finished.ts";
import { isWriting, type Operation, type Reading } from "./operation.ts";
import { queryOf } from "./query.ts";
import type { Finished } from "./receipts.ts";
import { type Found, findRoute } from "./routes.ts";

/** Published content may be kept, and is asked for again each time: what was withdrawn is gone with the next request. */
const OPEN_CACHING = "public, max-age=0, must-revalidate";

/** Answers whatever is asked of api/v1. Cookies are never looked at: only a token says who asks. */
export async function answerApi(request: Request, now = new Date()): Promise<Response> {
  const told: Record<string, string> = {};
  let response: Response;
  try {
    response = await answered(request, now, told);
  } catch (error) {
    response = apiProblem(error);
  }
  for (const [name, value] of Object.entries(told)) response.headers.set(name, value);
  return request.method === "HEAD" ? new Response(null, response) : response;
}

async function answered(request: Request, now: Date, told: Record<string, string>): Promise<Response> {
  const { pathname } = new URL(request.url);
  const document = documentAt(pathname);
  if (document) return document(request);
  const route = findRoute(pathname);
  if (!route) throw notFound("address");
  const isOpen = [...route.operations.values()].some(isOpenTo);
  if (isOpen) Object.assign(told, EVERY_ORIGIN);
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: optionsOf(route, isOpen) });
  const operation = route.operations.get(request.method === "HEAD" ? "GET" : request.method);
  if (!operation) throw notAllowed(route);

  const asker = { now, address: clientAddress((name) => request.headers.get(name)) };
  const { bearer } = await admit(request, asker, isOpenTo(operation), (headers) => Object.assign(told, headers));
  if (bearer) requireScope(bearer, operation.scope);
  const viewer = bearer && withinScope(bearer.owner, operation.scope);
  const asking = { request, params: route.params, query: queryOf(request, operation.query), now };
  if (!isWriting(operation)) {
    const reply = await operation.read({ ...asking, token: bearer?.token ?? null, viewer: viewer as never } as never);
    return conditional(request, finished(reply, operation), operation, reply.next);
  }
  if (!bearer || !viewer) throw new Error("a change without a token");
  const done = await change(operation, { ...asking, viewer, token: bearer.token.id, address: asker.address } as Asking);
  return new Response(done.body, { status: done.status, headers: { ...done.headers, "cache-control": "no-store" } });
}

function conditional(request: Request, answer: Finished, operation: Reading, next?: string | null): Response {
  if (answer.status !== 200) return new Response(null, { status: answer.status, headers: answer.headers });
  const etag = answer.headers.etag ?? etagOf(answer.body);
  const caching = operation.open ? OPEN_CACHING : "private, no-cache";
  const headers = {
    ...answer.headers,
    etag,
    vary: "authorization",
    "cache-control": caching,
    ...(next && linkTo(request, next)),
  };
  if (hasAlready(request, etag)) {
    const { "content-type": _, ...kept } = headers as Record<string, string>;
    return new Response(null, { status: 304, headers: kept });
  }
  return new Response(answer.body, { headers });
}

/** As a path of ours: behind a proxy the address of the request is not the one that was asked. */
function linkTo(request: Request, next: string): Record<string, string> {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("after", next);
  return { link: `<${pathname}?${searchParams}>; rel="next"` };
}

/** What is public may be read from every page; without credentials, so no cookie and no token of a visitor is lent. */
const EVERY_ORIGIN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
};

function isOpenTo(operation: Operation): boolean {
  return !isWriting(operation) && operation.open === true;
}

function allowOf({ operations }: Found): string {
  const methods = [...operations.keys()];
  return [
    ...(methods.includes("GET") ? ["GET", "HEAD"] : []),
    ...methods.filter((each) => each !== "GET"),
    "OPTIONS",
  ].join(", ");
}

function optionsOf(route: Found, isOpen: boolean): Record<string, string> {
  const allow = allowOf(route);
  if (!isOpen) return { allow };
  return {
    allow,
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "Authorization, If-None-Match",
    "access-control-max-age": "86400",
  };
}

function notAllowed(route: Found): HttpRefusal {
  const allow = allowOf(route);
  return new HttpRefusal(405, "method-not-allowed", `Here one can ${allow}.`, { headers: { allow } });
}
