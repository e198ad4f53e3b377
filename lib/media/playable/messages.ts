import type { Container } from "../playable-type.ts";

/** What is asked about one file; `path` is of our own making. */
export type Question = { path: string; size: number; container: Container };

/** One of the things that play within it, with its codec as the file names it. */
export type Track = { kind: "audio" | "video" | "other"; codec: string; width: number; height: number };
export type Reading = {
  /** Null where the file does not say. */
  seconds: number | null;
  tracks: Track[];
  said: { caption: string; creator: string; copyright: string };
};
export type Answer = { reading: Reading } | { damaged: string };
