import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import type { ContentNode } from "../document.ts";
import { escapeHtml } from "../escape.ts";
import { MAX_ALT_LENGTH } from "../limits.ts";
import { pictureHtml } from "../picture.ts";
import { defineNode } from "../spec.ts";

const MediaId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "A picture is named by its id in the media library.");
const attributes = z.strictObject({
  ...blockAttributes,
  mediaId: MediaId,
  alt: z.string().max(MAX_ALT_LENGTH, "The alternative text is too long.").default(""),
  /** Says nothing that the text does not say: readers who listen are spared it. */
  decorative: z.boolean().default(false),
  layout: z.enum(["text", "wide"]).default("text"),
});

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
  html: ({ attrs, inner, node, context }) => {
    const media = context.media(attrs.mediaId);
    if (!media) return "";
    const alt = attrs.decorative ? "" : attrs.alt || media.alt;
    const layout = attrs.layout === "wide" ? "wide" : "text";
    const words =
      ownOrPicture(node, "figureCaption", "caption", media.caption) +
      inner +
      ownOrPicture(node, "figureCredit", "credit", media.credit);
    return (
      `<figure class="figure figure-${layout}">${pictureHtml(media, alt, layout, context)}` +
      `${words ? `<figcaption>${words}</figcaption>` : ""}</figure>`
    );
  },
  text: { separates: true, searchable: true },
  references: ({ mediaId }) => [{ target: "media", id: mediaId }],
});

/** `inner` holds the words that the figure has itself, so only what it lacks is added, before and after. */
function ownOrPicture(node: ContentNode, part: string, name: string, fallback: string): string {
  const hasOwn = node.content?.some((child) => child.type === part && child.content?.length);
  return hasOwn || !fallback ? "" : `<span class="${name}">${escapeHtml(fallback)}</span>`;
}
