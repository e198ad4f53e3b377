import { feedResponse } from "../../feed-response.ts";

export const dynamic = "force-dynamic";

/** `/feeds/peace-talks/guarantees/rss.xml`. Under a prefix of their own, since pages and files cannot share a segment. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { path } = await params;
  const format = /^(rss|atom)\.xml$/.exec(path.at(-1) ?? "")?.[1] as "rss" | "atom" | undefined;
  if (!format) return new Response(null, { status: 404 });
  return feedResponse(format, path.slice(0, -1).join("/"));
}
