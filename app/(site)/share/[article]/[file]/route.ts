import { publishedArticleOf } from "#lib/articles/published-by-id.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { drawingRoom } from "#lib/sharing/drawing/drawing-room.ts";
import { drawingOf, isMarkOf } from "#lib/sharing/share-picture.ts";
import { noFile } from "../../../file-response.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ article: string; file: string }> };

/** The drawn picture of a shared link, as it is now: of a former title there is none any more. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { article: id, file } = await params;
  const mark = /^([\w-]{22})\.png$/.exec(file)?.[1];
  if (!mark || !/^[a-z0-9]{16}$/.test(id)) return noFile();
  const [site, sections] = await Promise.all([publishedSite(), publishedSections()]);
  const article = await publishedArticleOf(id, sections);
  const drawing = article && isMarkOf(mark, article, site) ? drawingOf(article, site) : null;
  if (!drawing) return noFile();
  const png = await drawingRoom().draw(drawing);
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png" } });
}
