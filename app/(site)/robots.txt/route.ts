import { publishedSite } from "#lib/settings/published.ts";
import { robots } from "#lib/sharing/crawlers.ts";
import { file } from "../file-response.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { url, sharing } = await publishedSite();
  return file(robots(sharing, url), "text/plain");
}
