import { z } from "zod";
import { MEDIA_KINDS } from "#db/vocabulary.ts";
import { MADE_TYPES } from "#lib/content/made-sizes.ts";
import { DescribeInput } from "#lib/media/schema.ts";
import { answered, Id, Moment, sent } from "../shape.ts";

const Crop = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

export const MediaItem = answered(
  "MediaItem",
  z.strictObject({
    id: Id,
    kind: z.enum(MEDIA_KINDS),
    typeName: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
    url: z.url().nullable().describe("Where it is downloaded; null for what is shown and not offered."),
    ...{ alt: z.string(), decorative: z.boolean(), caption: z.string(), credit: z.string(), creator: z.string() },
    ...{ source: z.string(), copyright: z.string(), licence: z.string(), usageTerms: z.string(), note: z.string() },
    ...{ people: z.array(z.string()), places: z.array(z.string()), takenAt: z.string() },
    ...{ focalX: z.number(), focalY: z.number(), crop: Crop.nullable() },
    usageEndsAt: Moment.nullable(),
    folderId: Id.nullable(),
    used: z.boolean().describe("Whether any article points at it, or it is the logo of the site."),
    addedAt: Moment,
    changedAt: Moment,
    trashedAt: Moment.nullable(),
    sources: z.array(
      z.strictObject({
        type: z.enum(MADE_TYPES),
        files: z.array(z.strictObject({ width: z.int(), url: z.url() })),
      }),
    ),
  }),
);

export const Uploaded = answered(
  "Uploaded",
  z.strictObject({
    id: Id,
    fileName: z.string(),
    known: z.boolean().describe("Whether the very same file was there already."),
  }),
);

/** What is left out stays as it is. */
export const Words = sent("Words", DescribeInput.omit({ id: true, was: true }));
