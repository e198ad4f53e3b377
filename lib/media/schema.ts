import { z } from "zod";
import { MEDIA_KINDS, ORIENTATIONS } from "#db/vocabulary.ts";
import { isTimelineDate } from "#lib/content/timeline-date.ts";
import { Id, line, paragraphs, requiredLine } from "#lib/kernel/text-input.ts";
import { cleanFileName } from "./file-name.ts";
import { LEAST_CROP, MOST_AT_ONCE, MOST_NAMES, SORTS, TEXT_LIMITS } from "./limits.ts";

const share = z.number("A number from 0 to 1.").min(0, "At least 0.").max(1, "At most 1.");

const side = z.number("A number from 0 to 1.").min(LEAST_CROP, "Too small a piece.").max(1, "At most 1.");
/** What is lost of a share on its way through a browser. */
const ROUNDING = 1e-6;

const Names = z
  .array(requiredLine(TEXT_LIMITS.name, "A name is empty."))
  .max(MOST_NAMES, `At most ${MOST_NAMES} names.`)
  .transform((names) => [...new Set(names)]);

/** A file in the spool of uploads. */
const File = z.strictObject(
  {
    path: z.string(),
    size: z.number().int().positive("This file is empty."),
    hash: z.string().regex(/^[0-9a-f]{64}$/, "This is no SHA-256 in hex."),
  },
  "A file is missing.",
);

/** As the visitor's machine calls it; see cleanFileName. */
const FileName = z.string().max(4_000, "This file's name is too long.");

/** What the place can use that the file is meant for; everything when left out. */
const only = z.enum(MEDIA_KINDS).optional();

export const AddInput = z.strictObject({
  file: File,
  fileName: FileName,
  only,
  /** Null for no folder. */
  folderId: Id.nullable().optional(),
  /** Where it comes from, for a file that does not say so itself. */
  source: line(TEXT_LIMITS.source).optional(),
});

export type AddInput = z.output<typeof AddInput>;

/** What finishing an upload takes besides. */
export const FinishInput = AddInput.pick({ only: true, folderId: true });

export const KeepPreviewInput = AddInput.pick({ file: true, fileName: true });

export const FromAddressInput = FinishInput.extend({ address: requiredLine(2_000, "Give an address.") });

export const KnownInput = z.object({ hash: File.shape.hash });

/** What readers get to read of a thing. */
const SHOWN = {
  alt: line(TEXT_LIMITS.alt).optional(),
  /** Shown for looks alone: readers who cannot see it miss nothing, so it needs no alt text. */
  decorative: z.boolean().optional(),
  caption: line(TEXT_LIMITS.caption).optional(),
  credit: line(TEXT_LIMITS.credit).optional(),
};

/** What the desk knows of it besides. */
const BESIDES = {
  creator: line(TEXT_LIMITS.creator).optional(),
  source: line(TEXT_LIMITS.source).optional(),
  copyright: line(TEXT_LIMITS.copyright).optional(),
  /** A code of licences.ts, or own words. */
  licence: line(TEXT_LIMITS.licence).optional(),
  usageTerms: paragraphs(TEXT_LIMITS.usageTerms).optional(),
  /** The last day on which it may be used, by the site's calendar; null for no end. */
  usageEnds: z
    .string()
    .refine((day) => isTimelineDate(day) && day.length === 10, "A whole date, such as 2030-02-28.")
    .nullable()
    .optional(),
  people: Names.optional(),
  places: Names.optional(),
  /** As exactly as it is known: 2015, 2015-02 or 2015-02-12. */
  takenAt: z
    .string()
    .refine(
      (date) => date === "" || isTimelineDate(date),
      "A year, a year with a month, or a whole date, such as 2015-02-12.",
    )
    .optional(),
  note: paragraphs(TEXT_LIMITS.note).optional(),
  /** Null for no folder. */
  folderId: Id.nullable().optional(),
  /** What people call it; its address stays. */
  fileName: requiredLine(TEXT_LIMITS.fileName, "Give it a name.")
    .transform((name) => cleanFileName(name, ""))
    .refine((name) => name !== "", "Give it a name.")
    .optional(),
};

/** What is left out stays as it is. */
export const DescribeInput = z.strictObject({
  id: Id,
  ...SHOWN,
  /** The point that crops keep: 0 to 1 from the left and from the top. */
  focalX: share.optional(),
  focalY: share.optional(),
  /** The piece that readers get; null for all of it. */
  crop: z
    .strictObject({ left: share, top: share, width: side, height: side })
    .refine(({ left, width }) => left + width <= 1 + ROUNDING, "The crop reaches over the right edge.")
    .refine(({ top, height }) => top + height <= 1 + ROUNDING, "The crop reaches over the lower edge.")
    .nullable()
    .optional(),
  ...BESIDES,
  /** What stood in these fields when it was read: what somebody else changed since is then not overwritten unseen. */
  was: z.strictObject({ ...SHOWN, ...BESIDES, version: z.int().min(1).optional() }).optional(),
});
export type DescribeInput = z.output<typeof DescribeInput>;

/** The one thing that a command is about. */
export const OneInput = z.strictObject({ id: Id });

export const ReplaceInput = z.strictObject({ id: Id, file: File, fileName: FileName });

const ids = z.array(Id).min(1, "Choose something first.").max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at a stroke.`);
/** Things that somebody chose. */
export const ChosenInput = z.strictObject({ ids });

const FolderName = requiredLine(TEXT_LIMITS.name, "Give the folder a name.");
export const CreateFolderInput = z.strictObject({ name: FolderName, parentId: Id.nullable() });
/** What is left out stays as it is; a parent of null is the top. */
export const ChangeFolderInput = z.strictObject({
  id: Id,
  name: FolderName.optional(),
  parentId: Id.nullable().optional(),
});

export const DeleteFolderInput = z.strictObject({
  id: Id,
  /** What becomes of things and folders within: they go one level up, or hold the folder. */
  contents: z.enum(["refuse", "up"]).default("refuse"),
});

const flag = z
  .literal("1")
  .transform(() => true)
  .catch(false)
  .default(false);
/** A moment, or a whole day by the site's calendar. */
const time = z
  .union([z.iso.datetime({ offset: true }).transform((text) => new Date(text)), z.iso.date()])
  .optional()
  .catch(undefined);
const timelineDate = z.string().refine(isTimelineDate).optional().catch(undefined);

/** The library's list, as its address says it. Damaged words fall back rather than fail. */
export const LibraryInput = z.object({
  q: z.string().max(200).catch("").default(""),
  kind: z.enum(MEDIA_KINDS).optional().catch(undefined),
  unused: flag,
  withoutAlt: flag,
  withoutCredit: flag,
  /** Whose usage ended, or ends within thirty days. */
  usage: z.enum(["ended", "soon"]).optional().catch(undefined),
  /** Who added it. */
  by: Id.optional().catch(undefined),
  /** When it was added: from the first moment on and before the second; of days, from the first to the second. */
  from: time,
  to: time,
  /** Added within so many times 24 hours. */
  days: z.coerce.number().int().min(1).max(3_650).optional().catch(undefined),
  /** When it was taken, as exactly as that is known: 2015 is met by 2015-02, and not the other way round. */
  takenFrom: timelineDate,
  takenTo: timelineDate,
  orientation: z.enum(ORIENTATIONS).optional().catch(undefined),
  /** A folder with all within it, or "none" for what lies in no folder. */
  folder: z
    .union([z.literal("none"), Id])
    .optional()
    .catch(undefined),
  trashed: flag,
  sort: z.enum(SORTS).catch("added").default("added"),
  after: z.string().max(3_000).optional().catch(undefined),
  /** As many at once as may be changed at a stroke. */
  all: flag,
});
export type LibraryInput = z.output<typeof LibraryInput>;

/** Which names, and how they begin. */
export const NamesInput = z.strictObject({ of: z.enum(["people", "places"]), q: z.string().max(200).default("") });
export type NamesInput = z.output<typeof NamesInput>;

/** The same for many; `words` are those of DescribeInput, a folder among them. */
export const BulkInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("describe"), ids, words: DescribeInput.omit({ id: true, was: true }) }),
  z.strictObject({ act: z.enum(["trash", "restore", "purge"]), ids }),
]);
export type BulkInput = z.input<typeof BulkInput>;
