import { HTTP_STATUS, problemOf } from "./errors.ts";
import { isHttpRefusal } from "./http/refusal.ts";
import { log } from "./log.ts";

/** Wraps a route handler: an error becomes a problem document (RFC 9457), never a stack. */
export function respond<Args extends unknown[]>(handler: (...args: Args) => Promise<Response>) {
  return async (...args: Args): Promise<Response> => {
    try {
      return await handler(...args);
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** application/problem+json for an error, with `fields` and `details` where the refusal has them. */
export function problemResponse(error: unknown): Response {
  const problem = problemDocument(error);
  const { status } = problem;
  if (status >= 500) log().error({ error }, "a request failed");
  return Response.json(problem, {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(status === 503 && { "retry-after": "5" }),
      ...(isHttpRefusal(error) && error.headers),
    },
  });
}

export function problemDocument(error: unknown) {
  if (isHttpRefusal(error)) {
    const { code, message, status, more } = error;
    return { type: `urn:standfirst:problem:${code}`, title: message, status, ...more };
  }
  const { code, message, fields, details } = problemOf(error);
  return { type: `urn:standfirst:problem:${code}`, title: message, status: HTTP_STATUS[code], fields, details };
}

/** What stands above each problem in `api/v1`, whatever the occasion. */
const TITLES: Record<string, string> = {
  malformed: "The request cannot be read",
  unauthenticated: "A token is needed",
  "insufficient-scope": "The token lacks a scope",
  forbidden: "The token’s owner may not do this",
  "cross-site": "The request comes from another site",
  "not-found": "There is nothing here",
  "method-not-allowed": "This cannot be done here",
  conflict: "Something else was there first",
  "precondition-failed": "This was changed in the meantime",
  "too-large": "The body is too large",
  "unsupported-media-type": "This kind of body is not taken",
  invalid: "Some fields need another look",
  "precondition-required": "A version is needed",
  "too-many": "Too many requests",
  unavailable: "Try again in a moment",
  internal: "Something went wrong on our side",
};

/** The same for programs: a title for the kind of problem, the sentence in `detail`, and errors of the fields in `fields`. */
export function apiProblem(error: unknown): Response {
  if (isHttpRefusal(error)) return problem(error.status, error.code, error.message, error.more, error.headers);
  const { code, message, fields, details } = problemOf(error);
  const status = HTTP_STATUS[code];
  if (status >= 500) log().error({ error }, "a request failed");
  const retry: Record<string, string> = status === 503 ? { "retry-after": "5" } : {};
  return problem(
    status,
    code,
    message,
    { ...(fields && { fields }), ...(details !== undefined && { current: details }) },
    retry,
  );
}

/** What stands in every problem document of `api/v1`. */
export function apiProblemDocument({ status, code, detail }: { status: number; code: string; detail: string }) {
  return { type: `urn:standfirst:problem:${code}`, title: TITLES[code] ?? detail, status, detail };
}

function problem(
  status: number,
  code: string,
  detail: string,
  more: Record<string, unknown>,
  headers: Record<string, string>,
): Response {
  return new Response(JSON.stringify({ ...apiProblemDocument({ status, code, detail }), ...more }), {
    status,
    headers: { ...headers, "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
