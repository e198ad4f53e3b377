import { type AnyExtension, Node } from "@tiptap/core";
import "@tiptap/extensions/gap-cursor";

/** Their parts have their places: what is typed between them would break the block in two. */
const PARTED = new Set([
  "figure",
  "gallery",
  "pullQuote",
  "factBox",
  "details",
  "timeline",
  "timelineEntry",
  "table",
  "tableFigure",
  "tableRow",
  "footnotes",
]);

/**
 * Where the cursor may stand between blocks that hold no text. ProseMirror would ask what comes first at the place, and in
 * the text that is the section of notes, in a picture its caption.
 */
export function withGapPlaces(extension: AnyExtension): AnyExtension {
  if (!(extension instanceof Node)) return extension;
  if (extension.name === "doc") return extension.extend({ allowGapCursor: true });
  return PARTED.has(extension.name) ? extension.extend({ allowGapCursor: false }) : extension;
}
