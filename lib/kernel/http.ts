import { HTTP_STATUS, problemOf } from "./errors.ts";
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
    },
  });
}

export function problemDocument(error: unknown) {
  const { code, message, fields, details } = problemOf(error);
  return { type: `urn:standfirst:problem:${code}`, title: message, status: HTTP_STATUS[code], fields, details };
}
