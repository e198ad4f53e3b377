import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { blockAttributes } from "../block-id.ts";
import { embedAt, providerOf } from "../embeds/providers.ts";
import { embedWords } from "../embeds/words.ts";
import { escapeHtml } from "../escape.ts";
import { Href } from "../href.ts";
import { cardLink, cardPicture, cardReferences, MAX_CARD_TITLE, ThumbnailId } from "../link-card.ts";
import { defineNode } from "../spec.ts";

const shape = {
  ...blockAttributes,
  provider: z.string().max(40),
  embedId: z.string().max(400),
  /** The page of the embed at its provider; always the very address that provider and id give. */
  url: Href,
  title: z.string().max(MAX_CARD_TITLE, "The title of an embed is too long.").default(""),
  thumbnailId: ThumbnailId.nullish(),
};
const attributes = z.strictObject(shape).refine(isWhatItSays, "An embed must name a page of a service known here.");

/** Something on another site, such as a video. Readers get a card and a link; the frame comes when they ask for it. */
export const embed = defineNode({
  extension: Node.create({
    name: "embed",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "figure[data-embed-id]",
        getAttrs: (element) => {
          const { provider, embedId, url } = element.dataset;
          return isWhatItSays({ provider, embedId, url }) ? null : false;
        },
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes({ class: "embed" }, HTMLAttributes)],
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs: { provider: name, embedId, url, title, thumbnailId }, context }) => {
    const provider = providerOf(name, embedId);
    const address = provider?.page(embedId) ?? url;
    const words = embedWords(context.language);
    const source = provider ? words.kinds[provider.kind](provider.title) : "";
    const card = cardLink(
      address,
      [cardPicture(thumbnailId, context, provider?.kind === "video"), title, "", source],
      context,
    );
    if (!card || !provider?.frame) return card && `<figure class="embed">${card}</figure>`;
    const frame = {
      "data-frame": provider.frame.address(embedId),
      "data-kind": provider.kind,
      "data-show": words.show[provider.kind],
      "data-notice": words.notice(provider.title),
    };
    const hooks = Object.entries(frame).map(([hook, value]) => ` ${hook}="${escapeHtml(value)}"`);
    return `<figure class="embed"${hooks.join("")}>${card}</figure>`;
  },
  text: { separates: true, searchable: true },
  references: ({ thumbnailId }) => cardReferences(thumbnailId),
});

/** An address that shows something else than the id would lead readers astray. */
function isWhatItSays({ provider, embedId, url }: { provider?: unknown; embedId?: unknown; url?: unknown }): boolean {
  const known = providerOf(provider, embedId);
  if (!known || url !== known.page(String(embedId))) return false;
  const found = embedAt(String(url));
  return found?.provider === provider && found?.embedId === embedId;
}
