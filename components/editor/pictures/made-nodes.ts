import type { Node, Schema } from "@tiptap/pm/model";
import { newBlockId } from "#lib/content/block-id.ts";
import type { DeskFile } from "#lib/media/document-view.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import type { PlayableItem } from "../picture-shelf.ts";

/** A figure of its own for a picture; `caption` where something is known of this use of it. */
export function figureOf(schema: Schema, { id }: DeskPicture, caption = ""): Node {
  return schema.node("figure", { id: newBlockId(), mediaId: id }, [
    schema.node("figureCaption", null, caption ? [schema.text(caption)] : []),
    schema.node("figureCredit"),
  ]);
}

export function galleryOf(schema: Schema, pictures: readonly DeskPicture[]): Node {
  return schema.node(
    "gallery",
    { id: newBlockId() },
    pictures.map((picture) => figureOf(schema, picture)),
  );
}

/** `name`: what the writer's machine calls it, where the same file is known under another name. */
export function fileOf(schema: Schema, { id, fileName }: DeskFile, name = fileName): Node {
  return schema.node("file", { id: newBlockId(), fileId: id, label: name === fileName ? "" : name });
}

/** A player for a recording, of the kind that it is. */
export function playableOf(schema: Schema, { id, kind }: Pick<PlayableItem, "id" | "kind">): Node {
  return schema.node(kind, { id: newBlockId(), mediaId: id });
}

/** One picture stands alone, several as a gallery. */
export function picturesOf(schema: Schema, pictures: readonly DeskPicture[]): Node[] {
  const [first] = pictures;
  if (!first) return [];
  return pictures.length === 1 ? [figureOf(schema, first)] : [galleryOf(schema, pictures)];
}
