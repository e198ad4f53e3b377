import { publishedMarkdown } from "#lib/articles/published-markdown.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { offersMarkdown } from "#lib/sharing/sharing.ts";
import { file, noFile } from "../../file-response.ts";

export const dynamic = "force-dynamic";

/** What readers ask for as `/peace-talks/outcomes.md` (next.config.ts). */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const path = (await params).path.map(decodeURIComponent).join("/");
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const text = offersMarkdown(site.sharing) ? await publishedMarkdown(path, site, sections) : null;
  return text === null ? noFile() : file(text, "text/markdown");
}
