import type { Extensions } from "@tiptap/core";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { TrailingNode } from "@tiptap/extensions/trailing-node";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import { contentExtensions } from "#lib/content/extensions.ts";
import { BlockIds } from "./block-ids.ts";
import { BodyKeys, type BodyKeysOptions } from "./body-keys.ts";
import { FigureKeys } from "./figure-keys.ts";
import { figureView } from "./figure-view.ts";
import { ImageFiles, type ImageFilesOptions } from "./image-files.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import { placeholders } from "./placeholders.ts";

type Options = { shelf: PictureShelf } & BodyKeysOptions & ImageFilesOptions;

/** The pure list of lib/content with the views and manners of this editor; what a document is stays untouched. */
export function editorExtensions({ shelf, ...options }: Options): Extensions {
  const content = contentExtensions.map((extension) => {
    if (extension.name === "figure") {
      return extension.extend({
        addNodeView: () => (view: Parameters<typeof figureView>[0]) => figureView({ ...view, shelf }),
      });
    }
    // What is written on after a link does not belong to it.
    return extension.name === "link" ? extension.extend({ inclusive: false }) : extension;
  });
  return [
    ...content,
    UndoRedo,
    TrailingNode.configure({ node: "paragraph" }),
    Gapcursor,
    Dropcursor.configure({ class: "drop-line", color: false }),
    placeholders(shelf),
    BlockIds,
    FigureKeys,
    BodyKeys.configure(options),
    ImageFiles.configure(options),
  ];
}
