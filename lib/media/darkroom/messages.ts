import type { Recipe } from "#lib/content/made-sizes.ts";
import type { ErrorCode, FieldErrors } from "#lib/kernel/errors.ts";
import type { Cuttable } from "../cut.ts";
import type { Picture, PictureSource } from "../picture.ts";

/** The process says it when it has loaded all it needs. */
export const READY = "ready";
/** The process says it when the picture is decoded and its sizes are to be made. */
export const READ = "read";

/** The first sizes, every size that there is, or these. */
export type Wanted = "first" | "every" | Recipe[];

/**
 * What crosses between the server and the darkroom's process, as binary copies. One picture is under way at a time. `cut`
 * is where the library cuts it; null when that is not known yet, and all of it is shown.
 */
export type Order = { source: PictureSource; wanted: Wanted; cut: Cuttable | null };
export type Answer =
  | { made: Picture }
  | { refusal: { code: ErrorCode; message: string; fields: FieldErrors | undefined } }
  /** Something that nobody foresaw; for the log. */
  | { failure: string };
