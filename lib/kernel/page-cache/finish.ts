import { composePage } from "#lib/kernel/page-cache/compose.ts";
import { type Elsewhere, pointElsewhere } from "#lib/kernel/page-cache/elsewhere.ts";
import { loggedAddress } from "#lib/kernel/page-cache/log.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";
import type { Captured } from "#lib/kernel/page-cache/render.ts";
import { strip } from "#lib/kernel/page-cache/strip.ts";

const WELL_PRESSED = 11;

/** The framework failed at a page; it has logged why. */
export class RenderFailed extends Error {
  override name = "RenderFailed";
}

/** Makes a captured render presentable under `status`, with our headers instead of the framework's. Throws NotStatic. */
export function finishPage(
  captured: Captured,
  status: number,
  headers: [string, string][],
  elsewhere?: Elsewhere,
): Promise<Page> {
  const type = String(captured.headers["content-type"] ?? "text/html; charset=utf-8");
  const { tags, body } = captured;
  if (isRedirect(status)) {
    const location: [string, string] = ["Location", asciiLocation(String(captured.headers.location))];
    return composePage({ status, type, body: Buffer.alloc(0), tags, headers: [...headers, location] });
  }
  if (!type.startsWith("text/html"))
    return composePage({ status, type, body, tags, headers, ...(isForGood(captured) && { quality: WELL_PRESSED }) });
  const html = strip(body.toString());
  const finished = Buffer.from(elsewhere ? pointElsewhere(html, elsewhere) : html);
  // Only a whole page of text is something that somebody reads.
  const mark = status === 200 ? captured.mark : null;
  return composePage({ status, type, body: finished, tags, headers, mark });
}

/** Throws RenderFailed for a 5xx; otherwise tells whether there is nothing for a reader at this address. */
export function isMissing({ status, headers }: Captured, url: string): boolean {
  if (status >= 500) throw new RenderFailed(`${loggedAddress(url)} answered ${status}`);
  // A component payload is asked for by a suffix such as `.rsc`; readers have no use for it.
  return status >= 400 || String(headers["content-type"]).startsWith("text/x-component");
}

/** What has its version in its address says so itself; it is made once for very many. */
export function isForGood({ headers }: Pick<Captured, "headers">): boolean {
  return String(headers["cache-control"]).includes("immutable");
}

export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function asciiLocation(location: string): string {
  return location.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
