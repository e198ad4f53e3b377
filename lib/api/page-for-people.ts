import { escapeHtml } from "#lib/content/escape.ts";
import { absolute } from "./addresses.ts";
import { PER_ADDRESS, PER_TOKEN } from "./limits.ts";
import { isWriting, type Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { BASE } from "./routes.ts";

/** The page at the root of api/v1, for people: what can be done here. Without scripts; the style is a file of the site. */
export function pageForPeople(): string {
  const rooms = Map.groupBy(OPERATIONS, ({ path }) => path.split("/")[1] as string);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The API of this site</title>
<link rel="stylesheet" href="/api-page.css">
</head>
<body>
<main>
<h1>The API of this site</h1>
<p>Addresses begin with <code>${escapeHtml(absolute(BASE))}</code>. A program may ask for published content without a token, ${PER_ADDRESS} times a minute. Everything else, and ${PER_TOKEN} requests a minute, need a token: <code>Authorization: Bearer sf_…</code>. Staff make tokens in the desk, under <a href="/admin/account/tokens">Your account</a>.</p>
<p>A program may do no more than the token’s owner. Refusals are problem documents (RFC 9457). Lists have the cursor of their next page in <code>next</code> and in the <code>Link</code> header.</p>
<p>The same for machines: <a href="${BASE}/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${[...rooms].map(([room, operations]) => roomHtml(room, operations)).join("\n")}
</main>
</body>
</html>
`;
}

function roomHtml(room: string, operations: readonly Operation[]): string {
  const name = room.charAt(0).toUpperCase() + room.slice(1).replaceAll("-", " ");
  return `<section>\n<h2>${escapeHtml(name)}</h2>\n<dl>\n${operations.map(operationHtml).join("\n")}\n</dl>\n</section>`;
}

function operationHtml(operation: Operation): string {
  const { method, path, says, more = "", scope } = operation;
  const isOpen = !isWriting(operation) && operation.open;
  const needs = isOpen
    ? `No token, or <code>${scope}</code>.`
    : scope
      ? `Needs <code>${scope}</code>.`
      : "Needs a token.";
  const parameters = Object.keys(operation.query?.shape ?? {});
  const asks = parameters.length
    ? ` Parameters: ${parameters.map((each) => `<code>${escapeHtml(each)}</code>`).join(", ")}.`
    : "";
  return `<dt><code><b>${method}</b> ${escapeHtml(path)}</code></dt>\n<dd>${escapeHtml(says)} ${escapeHtml(more)} <small>${needs}${asks}</small></dd>`;
}
