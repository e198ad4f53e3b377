import type { ContentDocument } from "#lib/content/document.ts";
import type { RenderOptions } from "#lib/content/render.ts";
import { documentReferences } from "#lib/content/text.ts";
import { publishedFiles, publishedPictures } from "#lib/media/published.ts";

/** The pictures and files of any number of texts, as the renderer asks for them; two queries for all. */
export async function bodyParts(bodies: readonly ContentDocument[]): Promise<Pick<RenderOptions, "media" | "file">> {
  const references = bodies.flatMap(documentReferences);
  const ids = (target: "media" | "file") => references.flatMap((each) => (each.target === target ? [each.id] : []));
  const [pictures, files] = await Promise.all([publishedPictures(ids("media")), publishedFiles(ids("file"))]);
  return { media: (id) => pictures.get(id), file: (id) => files.get(id) };
}
