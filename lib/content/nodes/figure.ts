import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import type { ContentNode } from "../document.ts";
import { escapeHtml } from "../escape.ts";
import { placeInGallery } from "../gallery.ts";
import { MAX_ALT_LENGTH } from "../limits.ts";
import { pictureHtml } from "../picture.ts";
import { defineNode } from "../spec.ts";

const MediaId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "A picture is named by its id in the media library.");
const share = z
  .number()
  .min(0, "A focal point lies within the picture.")
  .max(1, "A focal point lies within the picture.")
  .nullish();
const attributes = z.strictObject({
  ...blockAttributes,
  mediaId: MediaId,
  alt: z.string().max(MAX_ALT_LENGTH, "The alternative text is too long.").default(""),
  /** Says nothing that the text does not say: readers who listen are spared it. */
  decorative: z.boolean().default(false),
  /** `side` stands in the margin beside the text where there is room, and like `text` where there is none. */
  layout: z.enum(["text", "wide", "side"]).default("text"),
  /** The point that a crop keeps, 0 to 1 from the left and from the top; the picture's own where this use has none. */
  focalX: share,
  focalY: share,
});

const LAYOUTS: readonly string[] = attributes.shape.layout.unwrap().options;

/** A picture with its words. Where this use of it has no caption, credit or alternative text, the picture's own serve. */
export const figure = defineNode({
  extension: Node.create({
    name: "figure",
    group: "block",
    content: "figureCaption figureCredit",
    draggable: true,
    isolating: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "figure[data-media-id]",
        getAttrs: (element) => (MediaId.safeParse(element.getAttribute("data-media-id")).success ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes({ class: "figure" }, HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, node, parent, context }) => {
    const media = context.media(attrs.mediaId);
    if (!media) return "";
    const place = placeInGallery(node, parent, context);
    const alt = attrs.decorative ? "" : attrs.alt || media.alt;
    const layout = place?.layout ?? (LAYOUTS.includes(attrs.layout) ? attrs.layout : "text");
    // Only the grid of a gallery cuts: at the picture's own point it is cut already, at one of this use the page cuts it.
    const isCell = layout === "cell";
    const isOwn = isCell && (attrs.focalX ?? attrs.focalY ?? null) !== null;
    const focus = isOwn && { x: attrs.focalX ?? media.focalX, y: attrs.focalY ?? media.focalY };
    const cut = {
      shape: isCell && !focus ? ("standard" as const) : ("whole" as const),
      fills: isCell && place?.number === 1 && place.of % 2 === 1,
      ...(focus && { focus }),
    };
    const words =
      (layout === "slide" ? `<span class="count">${place?.number} / ${place?.of}</span>` : "") +
      ownOrPicture(node, "figureCaption", "caption", media.caption) +
      inner +
      ownOrPicture(node, "figureCredit", "credit", media.credit);
    return (
      `<figure class="figure figure-${layout}">${pictureHtml({ media, alt, layout, ...cut }, context)}` +
      `${words ? `<figcaption>${words}</figcaption>` : ""}</figure>`
    );
  },
  unseen: ({ mediaId }, { media }) => !media(mediaId),
  text: { separates: true, searchable: true },
  references: ({ mediaId }) => [{ target: "media", id: mediaId }],
});

/** `inner` holds the words that the figure has itself, so only what it lacks is added, before and after. */
function ownOrPicture(node: ContentNode, part: string, name: string, fallback: string): string {
  const hasOwn = node.content?.some((child) => child.type === part && child.content?.length);
  return hasOwn || !fallback ? "" : `<span class="${name}">${escapeHtml(fallback)}</span>`;
}
