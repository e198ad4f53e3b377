import type { AnyExtension } from "@tiptap/core";
import type { NodeView } from "@tiptap/pm/view";
import { buttonView } from "./button-view.ts";
import { calloutView } from "./callout-view.ts";
import type { ViewProps } from "./framed-view.ts";
import { plainView } from "./plain-view.ts";
import { timelineEntryView } from "./timeline-entry-view.ts";
import { timelineView } from "./timeline-view.ts";

type Addition = (extension: AnyExtension) => AnyExtension;

/** Views of the blocks that are set apart. Between their own parts no cursor can stand, only before and after them. */
export const BLOCK_ADDITIONS: Record<string, Addition> = {
  pullQuote: (extension) => extension.extend({ allowGapCursor: false }),
  tableFigure: (extension) => extension.extend({ allowGapCursor: false }),
  factBox: viewed(plainView("div", "fact-box"), { allowGapCursor: false }),
  callout: viewed(calloutView),
  // The browser folds a <details> on a click or a space, which are needed for writing.
  details: viewed(plainView("div", "details"), { allowGapCursor: false }),
  detailsSummary: viewed(plainView("div", "details-summary")),
  timeline: viewed(timelineView, { allowGapCursor: false }),
  timelineEntry: viewed(timelineEntryView, { allowGapCursor: false }),
  button: viewed(buttonView),
};

function viewed(view: (props: ViewProps) => NodeView, more: { allowGapCursor?: boolean } = {}): Addition {
  return (extension) => extension.extend({ ...more, addNodeView: () => view });
}
