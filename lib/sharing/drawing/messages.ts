import type { Drawing } from "./draw.ts";

/** What crosses between the server and the process that draws. */
export type DrawingOrder = { drawing: Drawing; fontFolder: string };
export type DrawingAnswer =
  | { png: Uint8Array }
  /** Something that nobody foresaw; for the log. */
  | { failure: string };
