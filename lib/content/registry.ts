import { audio } from "./nodes/audio.ts";
import { blockquote } from "./nodes/blockquote.ts";
import { bold } from "./nodes/bold.ts";
import { bulletList } from "./nodes/bullet-list.ts";
import { button } from "./nodes/button.ts";
import { callout } from "./nodes/callout.ts";
import { code } from "./nodes/code.ts";
import { codeBlock } from "./nodes/code-block.ts";
import { details } from "./nodes/details.ts";
import { detailsContent } from "./nodes/details-content.ts";
import { detailsSummary } from "./nodes/details-summary.ts";
import { divider } from "./nodes/divider.ts";
import { doc } from "./nodes/doc.ts";
import { embed } from "./nodes/embed.ts";
import { factBox } from "./nodes/fact-box.ts";
import { factBoxTitle } from "./nodes/fact-box-title.ts";
import { figure } from "./nodes/figure.ts";
import { figureCaption } from "./nodes/figure-caption.ts";
import { figureCredit } from "./nodes/figure-credit.ts";
import { file } from "./nodes/file.ts";
import { footnote } from "./nodes/footnote.ts";
import { footnoteRef } from "./nodes/footnote-ref.ts";
import { footnotes } from "./nodes/footnotes.ts";
import { gallery } from "./nodes/gallery.ts";
import { hardBreak } from "./nodes/hard-break.ts";
import { heading } from "./nodes/heading.ts";
import { italic } from "./nodes/italic.ts";
import { link } from "./nodes/link.ts";
import { linkCard } from "./nodes/link-card.ts";
import { listItem } from "./nodes/list-item.ts";
import { mathBlock } from "./nodes/math-block.ts";
import { mathInline } from "./nodes/math-inline.ts";
import { missingPicture } from "./nodes/missing-picture.ts";
import { orderedList } from "./nodes/ordered-list.ts";
import { paragraph } from "./nodes/paragraph.ts";
import { pullQuote } from "./nodes/pull-quote.ts";
import { pullQuoteAttribution } from "./nodes/pull-quote-attribution.ts";
import { pullQuoteText } from "./nodes/pull-quote-text.ts";
import { relatedArticle } from "./nodes/related-article.ts";
import { strike } from "./nodes/strike.ts";
import { subscript } from "./nodes/subscript.ts";
import { superscript } from "./nodes/superscript.ts";
import { table } from "./nodes/table.ts";
import { tableCell } from "./nodes/table-cell.ts";
import { tableFigure } from "./nodes/table-figure.ts";
import { tableHeader } from "./nodes/table-header.ts";
import { tableRow } from "./nodes/table-row.ts";
import { tableSource } from "./nodes/table-source.ts";
import { tableTitle } from "./nodes/table-title.ts";
import { taskItem } from "./nodes/task-item.ts";
import { taskList } from "./nodes/task-list.ts";
import { text } from "./nodes/text.ts";
import { timeline } from "./nodes/timeline.ts";
import { timelineEntry } from "./nodes/timeline-entry.ts";
import { timelineTitle } from "./nodes/timeline-title.ts";
import { tk } from "./nodes/tk.ts";
import { unknownBlock } from "./nodes/unknown-block.ts";
import { unknownInline } from "./nodes/unknown-inline.ts";
import { unknownMark } from "./nodes/unknown-mark.ts";
import { video } from "./nodes/video.ts";
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
  audio,
  video,
  taskList,
  taskItem,
  pullQuote,
  pullQuoteText,
  pullQuoteAttribution,
  callout,
  factBox,
  factBoxTitle,
  details,
  detailsSummary,
  detailsContent,
  timeline,
  timelineEntry,
  timelineTitle,
  button,
  embed,
  linkCard,
  relatedArticle,
  table,
  tableFigure,
  tableTitle,
  tableSource,
  tableRow,
  tableHeader,
  tableCell,
  codeBlock,
  mathBlock,
  mathInline,
  footnoteRef,
  footnotes,
  footnote,
  unknownBlock,
  unknownInline,
];

/** In the order in which they wrap text, outermost first; the link's priority in the editor agrees. */
export const MARKS: readonly MarkSpec[] = [link, bold, italic, strike, subscript, superscript, code, tk, unknownMark];

const nodes = new Map(NODES.map((spec) => [spec.extension.name, spec]));
const marks = new Map(MARKS.map((spec) => [spec.extension.name, spec]));

export function nodeSpec(type: string): NodeSpec | undefined {
  return nodes.get(type);
}

export function markSpec(type: string): MarkSpec | undefined {
  return marks.get(type);
}
