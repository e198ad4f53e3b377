import type { ContentNode } from "#lib/content/document.ts";

/** A stretch of one line of text. `notes` say in words what happened to its look: “bold added”. */
export type Run = { change: "same" | "added" | "removed"; nodes: ContentNode[]; notes: string[] };

/** One node of the new text beside what it was in the old one. */
export type Diffed =
  /** As a whole: untouched, new or gone, with everything in it. */
  | { kind: "whole"; change: "same" | "added" | "removed"; node: ContentNode }
  /** A line of text, changed within. */
  | { kind: "text"; before: ContentNode; node: ContentNode; notes: string[]; runs: Run[] }
  /** Holds other nodes, of which some changed. */
  | { kind: "branch"; before: ContentNode; node: ContentNode; notes: string[]; children: Diffed[] }
  /** Something without text of its own, such as a picture or an embed, that became another. */
  | { kind: "replaced"; before: ContentNode; node: ContentNode; notes: string[] };

/** One line of a comparison, in the order of the new text. */
export type Row =
  | { type: "block"; id: string; diffed: Diffed; moved: "up" | "down" | null }
  /** Where a block stood that now stands elsewhere: at `id`. */
  | { type: "was-here"; id: string; moved: "up" | "down"; words: string };
