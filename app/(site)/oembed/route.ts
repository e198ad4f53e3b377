import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { oembed } from "#lib/sharing/oembed.ts";
import { file, noFile } from "../file-response.ts";

export const dynamic = "force-dynamic";

/** `/oembed?url=https://paper.example/talks/lake`; the page cache drops every other parameter. */
export async function GET(request: Request): Promise<Response> {
  const wanted = new URL(request.url).searchParams.get("url") ?? "";
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  if (!URL.canParse(wanted) || new URL(wanted).origin !== new URL(site.url).origin) return noFile();
  const path = decodeURIComponent(new URL(wanted).pathname.slice(1));
  const article = path ? await publishedArticleAt(path, sections) : null;
  return article?.form === "article" ? file(JSON.stringify(oembed(article, site)), "application/json") : noFile();
}
