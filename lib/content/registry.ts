import { blockquote } from "./nodes/blockquote.ts";
import { bold } from "./nodes/bold.ts";
import { bulletList } from "./nodes/bullet-list.ts";
import { divider } from "./nodes/divider.ts";
import { doc } from "./nodes/doc.ts";
import { figure } from "./nodes/figure.ts";
import { figureCaption } from "./nodes/figure-caption.ts";
import { figureCredit } from "./nodes/figure-credit.ts";
import { file } from "./nodes/file.ts";
import { gallery } from "./nodes/gallery.ts";
import { hardBreak } from "./nodes/hard-break.ts";
import { heading } from "./nodes/heading.ts";
import { italic } from "./nodes/italic.ts";
import { link } from "./nodes/link.ts";
import { listItem } from "./nodes/list-item.ts";
import { missingPicture } from "./nodes/missing-picture.ts";
import { orderedList } from "./nodes/ordered-list.ts";
import { paragraph } from "./nodes/paragraph.ts";
import { text } from "./nodes/text.ts";
import { unknownBlock } from "./nodes/unknown-block.ts";
import { unknownInline } from "./nodes/unknown-inline.ts";
import { unknownMark } from "./nodes/unknown-mark.ts";
import type { MarkSpec, NodeSpec } from "./spec.ts";

/** Everything a document may be made of. To add a node: one file in nodes/ and one line here. Never take one away. */
export const NODES: readonly NodeSpec[] = [
  doc,
  paragraph,
  text,
  heading,
  bulletList,
  orderedList,
  listItem,
  blockquote,
  divider,
  hardBreak,
  figure,
  figureCaption,
  figureCredit,
  gallery,
  missingPicture,
  file,
  unknownBlock,
  unknownInline,
];

/** In the order in which they wrap text, outermost first; the link's priority in the editor agrees. */
export const MARKS: readonly MarkSpec[] = [link, bold, italic, unknownMark];

const nodes = new Map(NODES.map((spec) => [spec.extension.name, spec]));
const marks = new Map(MARKS.map((spec) => [spec.extension.name, spec]));

export function nodeSpec(type: string): NodeSpec | undefined {
  return nodes.get(type);
}

export function markSpec(type: string): MarkSpec | undefined {
  return marks.get(type);
}
