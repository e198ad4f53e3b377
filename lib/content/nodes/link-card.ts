import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { isWebHref } from "../href.ts";
import {
  cardLink,
  cardPicture,
  cardReferences,
  MAX_CARD_DESCRIPTION,
  MAX_CARD_SITE,
  MAX_CARD_TITLE,
  ThumbnailId,
} from "../link-card.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject({
  ...blockAttributes,
  url: z.string().refine(isWebHref, "A link card leads to an address that begins with https:// or http://."),
  title: z.string().max(MAX_CARD_TITLE, "The title of a link card is too long.").default(""),
  description: z.string().max(MAX_CARD_DESCRIPTION, "The description of a link card is too long.").default(""),
  /** The name of the site; where it is empty its host serves. */
  site: z.string().max(MAX_CARD_SITE, "The name of the site on a link card is too long.").default(""),
  thumbnailId: ThumbnailId.nullish(),
});

/** A page elsewhere as a card of its own between two paragraphs. */
export const linkCard = defineNode({
  extension: Node.create({
    name: "linkCard",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "div[data-link-card]",
        getAttrs: (element) => (isWebHref(element.getAttribute("data-url")) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-link-card": "" }, HTMLAttributes)],
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs: { url, title, description, site, thumbnailId }, context }) => {
    const card = isWebHref(url)
      ? cardLink(url, [cardPicture(thumbnailId, context), title, description, site], context)
      : "";
    return card && `<div class="link-card">${card}</div>`;
  },
  text: { separates: true, searchable: true },
  references: ({ thumbnailId }) => cardReferences(thumbnailId),
});
