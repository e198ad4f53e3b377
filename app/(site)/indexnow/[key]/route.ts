import { publishedSite } from "#lib/settings/published.ts";
import { file, noFile } from "../../file-response.ts";

export const dynamic = "force-dynamic";

/** What search engines ask for as `/<key>.txt` (next.config.ts): that whoever tells them of changes is this site. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { indexNowKey } = (await publishedSite()).sharing;
  return indexNowKey && (await params).key === indexNowKey ? file(indexNowKey, "text/plain") : noFile();
}
