import type { Answer } from "#lib/kernel/action.ts";
import type { Problem } from "#lib/kernel/errors.ts";

/** Longer than the server itself waits for its database. Then the text goes out again. */
const PATIENCE_MS = 30_000;

type Question = { body?: unknown; keepalive?: boolean };

/** Asks the desk for something on this article. Throws when nothing came of it: then nobody knows whether it arrived. */
export async function deskRequest<Result>(
  method: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  { body, keepalive = false }: Question = {},
): Promise<Answer<Result>> {
  const response = await fetch(`/api/desk/articles/${path}`, {
    method,
    keepalive,
    cache: "no-store",
    signal: keepalive ? null : AbortSignal.timeout(PATIENCE_MS),
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (response.ok) return { ok: true, result: response.status === 204 ? (undefined as Result) : await response.json() };
  return { ok: false, ...(await problemIn(response)) };
}

/** A problem document; anything else was said by something that stands between here and the server. */
async function problemIn(response: Response): Promise<Problem> {
  const { status } = response;
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) {
    if (status >= 500 || status === 404) throw new Error(`Answered ${status}.`);
    return { code: "invalid", message: `The server refused the request (${status}).` };
  }
  const { type, title, fields, details } = await response.json();
  return { code: String(type).split(":").at(-1) as Problem["code"], message: title, fields, details };
}
