import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import type { DocumentReference } from "../document.ts";
import { playableHtml, playableText } from "../player.ts";
import { MediaId, playableAttributes } from "../player-attributes.ts";
import { defineNode } from "../spec.ts";
import { videoHtml } from "../video.ts";

const attributes = z.strictObject({
  ...playableAttributes,
  /** The picture that stands there until it plays; without one, what the film begins with. */
  posterId: MediaId.nullish(),
  /** A WebVTT file of the library. */
  subtitlesId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, "A file is named by its id.")
    .nullish(),
  /** As a BCP 47 tag; empty for the language of the text. */
  subtitlesLanguage: z
    .string()
    .regex(/^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})?$/, "A language is named by its code, such as en or uk.")
    .default(""),
});

/** Something to watch. A recording that is gone leaves nothing on the page. */
export const video = defineNode({
  extension: Node.create({
    name: "video",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => editorAttributes(attributes),
    parseHTML: () => [
      {
        tag: "div[data-video]",
        getAttrs: (element) => (MediaId.safeParse(element.getAttribute("data-media-id")).success ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => [
      "div",
      mergeAttributes({ class: "playable", "data-video": "" }, HTMLAttributes),
    ],
  }),
  attributes,
  kind: "leaf",
  html: ({ attrs, context }) => {
    const found = context.playable(attrs.mediaId);
    if (found?.kind !== "video") return "";
    return playableHtml(found, attrs, videoHtml(found, attrs, context), context);
  },
  text: { separates: true, searchable: true, words: playableText, repeats: true },
  references: ({ mediaId, posterId, subtitlesId }) => {
    const found: DocumentReference[] = [{ target: "media", id: mediaId, plays: true }];
    if (posterId) found.push({ target: "media", id: posterId, spare: true });
    if (subtitlesId) found.push({ target: "file", id: subtitlesId, spare: true });
    return found;
  },
});
