import type { LinkTarget } from "#lib/links/desk.ts";
import type { PageCard } from "#lib/links/requests.ts";

/** An answer of the desk, or a sentence for the writer. Nothing here ever rejects. */
export type Told<Result> = ({ ok: true } & Result) | { ok: false; message: string };

const OFFLINE = "The server does not answer at the moment.";

/** Own articles, topics and authors that have these letters in their names. */
export function askForTargets(query: string, signal: AbortSignal): Promise<Told<{ targets: LinkTarget[] }>> {
  return ask(`/api/desk/links?${new URLSearchParams({ q: query })}`, { signal });
}

/** What an article id or a path of this site names. */
export function askForTarget(
  of: { article: string } | { path: string },
  signal?: AbortSignal,
): Promise<Told<{ target: LinkTarget | null }>> {
  return ask(`/api/desk/links/target?${new URLSearchParams(of)}`, { signal: signal ?? null });
}

/** What a page elsewhere says of itself. May take half a minute. */
export function askForPage(url: string): Promise<Told<{ page: PageCard }>> {
  return ask("/api/desk/links", { method: "POST", body: JSON.stringify({ url }), headers: JSON_BODY }, (page) => ({
    page,
  }));
}

const JSON_BODY = { "content-type": "application/json" };

async function ask<Result>(
  address: string,
  init: RequestInit,
  shaped: (body: never) => Result = (body) => body,
): Promise<Told<Result>> {
  try {
    const response = await fetch(address, { cache: "no-store", ...init });
    if (!response.headers.get("content-type")?.includes("json")) return { ok: false, message: OFFLINE };
    const body = await response.json();
    if (response.ok) return { ok: true, ...shaped(body as never) };
    const [reason] = Object.values(body.fields ?? {});
    return { ok: false, message: String(reason ?? body.title ?? OFFLINE) };
  } catch {
    return { ok: false, message: OFFLINE };
  }
}
