import { z } from "zod";
import { Id } from "#lib/kernel/text-input.ts";

export const AddInput = z.strictObject({
  bytes: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, "A file is missing.")
    .refine((bytes) => bytes.byteLength > 0, "This file is empty."),
  /** As the visitor's machine calls it; see cleanFileName. */
  fileName: z.string().max(4_000, "This file's name is too long."),
});

export const DeleteInput = z.strictObject({ id: Id });

/** The list of files, as its address says it. Damaged words fall back rather than fail. */
export const FilesInput = z.object({
  q: z.string().max(200).catch("").default(""),
  after: z.string().max(60).optional().catch(undefined),
});
