import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { escapeHtml } from "../escape.ts";
import { playableHtml, playableName, playableText } from "../player.ts";
import { MediaId, playableAttributes } from "../player-attributes.ts";
import { defineNode } from "../spec.ts";

const attributes = z.strictObject(playableAttributes);

/** Something to listen to. A recording that is gone leaves nothing on the page. */
export const audio = defineNode({
  extension: Node.create({
    name: "audio",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "div[data-audio]",
        getAttrs: (element) => (MediaId.safeParse(element.getAttribute("data-media-id")).success ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "playable", "data-audio": "" }, HTMLAttributes),
    ],
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs, context }) => {
    const found = context.playable(attrs.mediaId);
    if (found?.kind !== "audio") return "";
    // Nothing is fetched before somebody wants to listen, unless only the file itself knows how long it is.
    const player =
      `<audio controls preload="${found.seconds ? "none" : "metadata"}" src="${escapeHtml(context.url(found.url))}"` +
      ` aria-label="${escapeHtml(playableName(found, attrs.label))}"></audio>`;
    return playableHtml(found, attrs, player, context);
  },
  text: { separates: true, searchable: true, words: playableText, repeats: true },
  references: ({ mediaId }) => [{ target: "media", id: mediaId, plays: true }],
});
