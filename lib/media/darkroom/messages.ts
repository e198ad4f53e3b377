import type { ErrorCode, FieldErrors } from "#lib/kernel/errors.ts";
import type { Picture } from "../picture.ts";

/** The process says it when it has loaded all it needs. */
export const READY = "ready";
/** The process says it when the picture is decoded and its sizes are to be made. */
export const READ = "read";

/** What crosses between the server and the darkroom's process, as binary copies. One picture is under way at a time. */
export type Order = { bytes: Uint8Array };
export type Answer =
  | { made: Picture }
  | { refusal: { code: ErrorCode; message: string; fields: FieldErrors | undefined } }
  /** Something that nobody foresaw; for the log. */
  | { failure: string };
