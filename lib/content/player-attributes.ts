import { z } from "zod";
import { blockAttributes } from "./block-id.ts";
import {
  MAX_PLAYABLE_CAPTION_LENGTH,
  MAX_PLAYABLE_CREDIT_LENGTH,
  MAX_PLAYABLE_LABEL_LENGTH,
  MAX_TRANSCRIPT_LENGTH,
} from "./limits.ts";

export const MediaId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, "A recording is named by its id in the media library.");

/** What audio and video have in common. */
export const playableAttributes = {
  ...blockAttributes,
  mediaId: MediaId,
  /** What readers see as its title; none where it is empty. */
  label: z.string().max(MAX_PLAYABLE_LABEL_LENGTH, "The title of a recording is too long.").default(""),
  caption: z.string().max(MAX_PLAYABLE_CAPTION_LENGTH, "The caption of a recording is too long.").default(""),
  credit: z.string().max(MAX_PLAYABLE_CREDIT_LENGTH, "The credit of a recording is too long.").default(""),
  /** All that is said and to be heard, in paragraphs set apart by an empty line. */
  transcript: z.string().max(MAX_TRANSCRIPT_LENGTH, "The transcript of a recording is too long.").default(""),
};
