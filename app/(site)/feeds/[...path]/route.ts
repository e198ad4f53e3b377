import type { FeedFormat } from "#lib/feeds/feed-of.ts";
import { feedResponse } from "../../feed-response.ts";

export const dynamic = "force-dynamic";

const FORMATS: Record<string, FeedFormat> = { "rss.xml": "rss", "atom.xml": "atom", "feed.json": "json" };

/** `/feeds/peace-talks/rss.xml`, `/feeds/topics/ratification/feed.json`: pages and files cannot share a segment. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const path = (await params).path.map(decodeURIComponent);
  const name = path.at(-1) ?? "";
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) return new Response(null, { status: 404 });
  return feedResponse(format, path.slice(0, -1).join("/"));
}
