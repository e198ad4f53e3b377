import { publishedSite } from "#lib/settings/published.ts";
import { lookOf } from "../look.ts";

export const dynamic = "force-dynamic";

/** The style sheet of a site that looks otherwise than it comes. Kept for good under the version that a page asks for. */
export async function GET(request: Request): Promise<Response> {
  const look = lookOf(await publishedSite());
  const asked = new URL(request.url).searchParams.get("v");
  return new Response(look?.css ?? "", {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      // An older page gets what holds now, and asks again.
      ...(look?.version === asked && { "Cache-Control": "public, max-age=31536000, immutable" }),
    },
  });
}
