import { publishedLatest } from "#lib/articles/published-lists.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { llmsText } from "#lib/sharing/llms-text.ts";
import { offersMarkdown } from "#lib/sharing/sharing.ts";
import { file, noFile } from "../file-response.ts";

export const dynamic = "force-dynamic";

const NEWEST = 50;

export async function GET(): Promise<Response> {
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  if (!offersMarkdown(site.sharing)) return noFile();
  return file(llmsText(site, sections, await publishedLatest(NEWEST, sections)), "text/plain");
}
