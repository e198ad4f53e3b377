import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { apiProblemDocument } from "#lib/kernel/http.ts";
import { plainVariant } from "#lib/kernel/page-cache/compose.ts";
import { matchesEtag, preferredEncoding, wasMadeBy } from "#lib/kernel/page-cache/negotiate.ts";
import type { Page } from "#lib/kernel/page-cache/page.ts";

/** Sends a page as the client asked for it: encoding, If-None-Match, HEAD. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const encoding = preferredEncoding(req.headers["accept-encoding"] as string | undefined);
  const variant = encoding === "plain" ? plainVariant(page) : page[encoding];
  if (page.status === 200 && isKnown(req.headers, page, variant.etag)) {
    res.writeHead(304, variant.notModified);
    res.end();
    return;
  }
  res.writeHead(page.status, dated(variant.headers, page));
  res.end(req.method === "HEAD" ? undefined : variant.body);
}

/** By its tag; by its date only for a client that sends none (RFC 9110, 13.2.2). */
function isKnown(headers: IncomingHttpHeaders, { modified }: Page, etag: string): boolean {
  const { "if-none-match": known, "if-modified-since": since } = headers;
  if (known !== undefined) return matchesEtag(known, etag);
  return since !== undefined && modified !== undefined && wasMadeBy(modified, since);
}

/** A date counts seconds, so what was made within this one might be changed within it too: then nothing is said of it. */
function dated(headers: string[], { modified }: Page): string[] {
  if (modified === undefined || Date.now() - modified < 1000) return headers;
  return [...headers, "Last-Modified", new Date(modified).toUTCString()];
}

/** Sends a refusal in one plain line. */
export function sendText(res: ServerResponse, status: number, text: string, headers: [string, string][]): void {
  sendBody(res, status, "text/plain; charset=utf-8", `${text}\n`, headers);
}

/** Sends a refusal to a program, in the form of the API's own (RFC 9457). */
export function sendProblem(
  res: ServerResponse,
  problem: Parameters<typeof apiProblemDocument>[0],
  headers: [string, string][],
): void {
  sendBody(res, problem.status, "application/problem+json", JSON.stringify(apiProblemDocument(problem)), headers);
}

/** Sends a client to the one spelling of an address, for good. */
export function sendRedirect(res: ServerResponse, location: string, headers: [string, string][]): void {
  const own = ["Location", location, "Content-Length", "0", "Cache-Control", "public, max-age=3600"];
  res.writeHead(308, [...own, ...headers.flat()]);
  res.end();
}

/** Sends what never depends on a database or a template, so that it can always be sent. */
export function sendTrouble(res: ServerResponse, status: number, headers: [string, string][]): void {
  sendBody(res, status, "text/html; charset=utf-8", TROUBLE, [["Retry-After", "5"], ...headers]);
}

function sendBody(res: ServerResponse, status: number, type: string, body: string, headers: [string, string][]): void {
  if (res.headersSent) {
    // Half an answer is out; closing is the only way left to say that it is not whole.
    res.destroy();
    return;
  }
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  const own = ["Content-Type", type, "Content-Length", String(Buffer.byteLength(body)), "Cache-Control", "no-store"];
  res.writeHead(status, [...own, ...headers.flat()]);
  res.end(res.req.method === "HEAD" ? undefined : body);
}

const TROUBLE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page is not available right now</title>
</head>
<body>
<main>
<h1>This page is not available right now</h1>
<p>Something went wrong on our side. Please try again in a moment.</p>
<p><a href="/">Go to the front page</a></p>
</main>
</body>
</html>
`;
