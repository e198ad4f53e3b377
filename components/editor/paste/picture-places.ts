import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { MAX_ALT_LENGTH } from "#lib/content/limits.ts";
import type { DeskPicture } from "#lib/media/view.ts";
import type { PastedPicture } from "./transform.ts";

/** Puts a picture that has reached the library into its place, with its caption. Nothing happens when the place was taken away. */
export function fillPlace(editor: Editor, pasted: PastedPicture, picture: DeskPicture): void {
  const { state, view } = editor;
  const place = placeOf(state.doc, pasted.id);
  if (place?.node.type.name !== "missingPicture") return;
  const end = place.at + place.node.nodeSize;
  const next = state.doc.nodeAt(end);
  const caption = pasted.captionId !== null && next?.attrs.id === pasted.captionId ? next : null;
  const { schema } = state;
  const figure = schema.node(
    "figure",
    { id: pasted.id, mediaId: picture.id, alt: pasted.alt.slice(0, MAX_ALT_LENGTH) },
    [schema.node("figureCaption", null, caption?.content), schema.node("figureCredit")],
  );
  const change = state.tr.replaceWith(place.at, caption ? end + caption.nodeSize : end, figure);
  // Part of the paste: one undo takes back both.
  view.dispatch(change.setMeta("addToHistory", false));
}

function placeOf(doc: Node, id: string): { node: Node; at: number } | undefined {
  let found: { node: Node; at: number } | undefined;
  doc.forEach((node, at) => {
    if (node.attrs.id === id) found = { node, at };
  });
  return found;
}

/** The bytes of a pasted picture as a file. Throws for bytes that are none. */
export function fileOf({ source, origin }: PastedPicture, number: number): File {
  if (!source) throw new RangeError("This picture did not come along.");
  if (source instanceof File) return source;
  const name = /^[^/\\]{1,80}\.\w+$/.exec(origin)?.[0] ?? `picture-${number}.${source.type.split("/")[1]}`;
  return new File([source.bytes()], name, { type: source.type });
}
