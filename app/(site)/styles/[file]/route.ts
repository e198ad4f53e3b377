import { blockSheet } from "../../block-styles.tsx";
import { noFile } from "../../file-response.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The style sheet of blocks that few articles have. Kept for good under the version that a page asks for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const sheet = blockSheet((await params).file);
  if (!sheet) return noFile();
  const asked = new URL(request.url).searchParams.get("v");
  return new Response(sheet.css, {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      ...(sheet.version === asked && { "Cache-Control": "public, max-age=31536000, immutable" }),
    },
  });
}
