import { etagOf, hasAlready } from "#lib/kernel/http/conditional.ts";
import { HttpRefusal } from "#lib/kernel/http/refusal.ts";
import { shared } from "#lib/kernel/shared.ts";
import { description } from "./description.ts";
import { pageForPeople } from "./page-for-people.ts";
import { BASE } from "./routes.ts";

/** What api/v1 says of itself, for everybody: to programs, and to people. */
export const DOCUMENTS: Record<string, { type: string; make: () => string }> = {
  [BASE]: { type: "text/html; charset=utf-8", make: pageForPeople },
  [`${BASE}/openapi.json`]: { type: "application/json", make: () => JSON.stringify(description()) },
};

const ALLOW = "GET, HEAD, OPTIONS";
const OPEN = { "access-control-allow-origin": "*" };

/** Null where there is none. */
export function documentAt(pathname: string): ((request: Request) => Response) | null {
  const document = Object.hasOwn(DOCUMENTS, pathname) ? DOCUMENTS[pathname] : undefined;
  if (!document) return null;
  return (request) => {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow: ALLOW, ...OPEN } });
    if (request.method !== "GET" && request.method !== "HEAD")
      throw new HttpRefusal(405, "method-not-allowed", `Here one can ${ALLOW}.`, { headers: { allow: ALLOW } });
    const text = shared(`api-document-${pathname}`, document.make);
    const etag = etagOf(text);
    const headers = { etag, "cache-control": "public, max-age=0, must-revalidate", ...OPEN };
    if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(text, { headers: { ...headers, "content-type": document.type } });
  };
}
