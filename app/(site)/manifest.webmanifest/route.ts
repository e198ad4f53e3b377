import { type Addressed, addressesOf } from "#lib/content/picture-parts.ts";
import { tokensOf } from "#lib/settings/look/tokens.ts";
import { publishedSite } from "#lib/settings/published.ts";

export const dynamic = "force-dynamic";

const ICONS = [
  { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
  { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
  { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
];

export async function GET(): Promise<Response> {
  const { name, tagline, language, direction, logo, look } = await publishedSite();
  const { paper } = tokensOf(look);
  const manifest = {
    name,
    short_name: name,
    ...(tagline && { description: tagline }),
    lang: language,
    dir: direction,
    id: "/",
    start_url: "/",
    scope: "/",
    display: "browser",
    categories: ["news"],
    background_color: paper.light,
    theme_color: paper.light,
    icons: logo && logo.width === logo.height ? iconsOf(logo) : ICONS,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
  });
}

/** A square logo is an icon as it is. */
function iconsOf(logo: Addressed) {
  const files = addressesOf(logo, "whole", "image/webp", { most: 1216 });
  return files.map(({ url, width, height }) => ({ src: url, type: "image/webp", sizes: `${width}x${height}` }));
}
