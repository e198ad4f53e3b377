import { publishedSite } from "#lib/settings/published.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { url } = await publishedSite();
  const lines = [
    "User-agent: *",
    "Disallow: /admin",
    "Disallow: /api/",
    "Disallow: /preview/",
    "",
    `Sitemap: ${url}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
