import { z } from "zod";
import { Id, line } from "#lib/kernel/text-input.ts";
import { TEXT_LIMITS } from "./limits.ts";

const share = z.number("A number from 0 to 1.").min(0, "At least 0.").max(1, "At most 1.");

export const UploadInput = z.strictObject({
  bytes: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, "A file is missing.")
    .refine((bytes) => bytes.byteLength > 0, "This file is empty."),
  /** As the visitor's machine calls it; see cleanFileName. */
  fileName: z.string().max(4_000, "This file's name is too long."),
});

/** What is left out stays as it is. */
export const DescribeInput = z.strictObject({
  id: Id,
  alt: line(TEXT_LIMITS.alt).optional(),
  /** Shown for looks alone: readers who cannot see it miss nothing, so it needs no alt text. */
  decorative: z.boolean().optional(),
  caption: line(TEXT_LIMITS.caption).optional(),
  credit: line(TEXT_LIMITS.credit).optional(),
  /** The point that crops keep: 0 to 1 from the left and from the top. */
  focalX: share.optional(),
  focalY: share.optional(),
});

export const DeleteInput = z.strictObject({ id: Id });

/** The library's list, as its address says it. Damaged words fall back rather than fail. */
export const LibraryInput = z.object({
  q: z.string().max(200).catch("").default(""),
  after: z.string().max(60).optional().catch(undefined),
});
