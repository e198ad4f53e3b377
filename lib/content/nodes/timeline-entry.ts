import { mergeAttributes, Node } from "@tiptap/core";
import { z } from "zod";
import { editorAttributes } from "../attributes.ts";
import { directionHtml } from "../direction.ts";
import { escapeHtml } from "../escape.ts";
import { defineNode } from "../spec.ts";
import { isTimelineDate, TimelineDate, timelineDateInWords } from "../timeline-date.ts";

/** Without a date while nobody has said it yet: a draft is saved all the same. */
const attributes = z.strictObject({ date: TimelineDate.nullish() });

export const timelineEntry = defineNode({
  extension: Node.create({
    name: "timelineEntry",
    content: "timelineTitle flow+",
    defining: true,
    addAttributes: () => editorAttributes(attributes, { date: { keepOnSplit: false } }),
    parseHTML: () => [{ tag: "li[data-timeline-entry]", priority: 51 }],
    renderHTML: ({ HTMLAttributes }) => ["li", mergeAttributes({ "data-timeline-entry": "" }, HTMLAttributes), 0],
  }),
  attributes,
  kind: "branch",
  html: ({ attrs, inner, node, context }) => {
    const time = isTimelineDate(attrs.date)
      ? `<time datetime="${attrs.date}">${escapeHtml(timelineDateInWords(attrs.date, context.language))}</time>`
      : "";
    return inner ? `<li${directionHtml(node, context)}>${time}${inner}</li>` : "";
  },
  text: { separates: true, searchable: true },
});
