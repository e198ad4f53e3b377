import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { lookOf } from "../look.ts";
import { stylesBelow } from "./styles-below.ts";

export const dynamic = "force-dynamic";

/**
 * The style sheet of a site that looks otherwise than it comes, after those that it lies over: `v` names its version, and after
 * points the pieces of the page’s own styles. Kept for good under the version that a page asks for.
 */
export async function GET(request: Request): Promise<Response> {
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const look = lookOf(site, sections);
  const [version, ...pieces] = (new URL(request.url).searchParams.get("v") ?? "").split(".");
  const below = stylesBelow(pieces);
  return new Response((below.css ?? "") + (look?.css ?? ""), {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      // An older page gets what holds now, and asks again.
      ...(look?.version === version && below.known && { "Cache-Control": "public, max-age=31536000, immutable" }),
    },
  });
}
