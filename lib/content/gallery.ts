import type { ContentNode } from "./document.ts";
import { escapeHtml } from "./escape.ts";
import type { RenderContext } from "./spec.ts";
import { contentWords } from "./words.ts";

export type GalleryPlace = { layout: "cell" | "slide"; number: number; of: number };

/** The figures of a gallery around which the style sheet does the rest; slides are scrolled, so the keyboard must reach them. The frame around them is where the readers' script puts its buttons. */
export function galleryHtml(layout: string, inner: string, node: ContentNode, context: RenderContext): string {
  const count = shownIn(node, context).length;
  if (count === 0) return "";
  const name = escapeHtml(contentWords(context.language).gallery(count));
  if (layout === "slides" && count > 1)
    return `<div class="gallery gallery-slides"><div class="slides" role="region" aria-label="${name}" tabindex="0">${inner}</div></div>`;
  return `<div class="gallery gallery-grid" role="group" aria-label="${name}">${inner}</div>`;
}

/** Where a figure stands among the pictures that readers get; undefined outside of a gallery. */
export function placeInGallery(
  figure: ContentNode,
  parent: ContentNode | undefined,
  context: RenderContext,
): GalleryPlace | undefined {
  if (parent?.type !== "gallery") return undefined;
  const shown = shownIn(parent, context);
  const layout = parent.attrs?.layout === "slides" && shown.length > 1 ? "slide" : "cell";
  return { layout, number: shown.indexOf(figure) + 1, of: shown.length };
}

/** Pictures that are gone from the library are not counted. */
function shownIn({ content = [] }: ContentNode, { media }: RenderContext): ContentNode[] {
  return content.filter((figure) => media(String(figure.attrs?.mediaId)));
}
