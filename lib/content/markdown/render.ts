import type { ContentDocument } from "../document.ts";
import { withNotesInOrder } from "../note-book.ts";
import { nodeSpec } from "../registry.ts";
import { blockMarkdown } from "./blocks.ts";
import type { MarkdownOptions } from "./context.ts";

/** The document as Markdown: CommonMark with the tables, tasks, notes and formulas that GitHub writes. No final line break. */
export function renderMarkdown(doc: ContentDocument, options: MarkdownOptions): string {
  const { media } = options;
  const { doc: read, notes } = withNotesInOrder(
    doc,
    ({ type, attrs = {} }) => !nodeSpec(type)?.unseen?.(attrs, { media }),
  );
  return blockMarkdown(read, { ...options, notes });
}
