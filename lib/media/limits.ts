/** What may be uploaded as a picture. A drawing (SVG) is drawn once, and only its pixels are ever served. */
export const PICTURE_TYPES = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
  "image/tiff": "tif",
  "image/svg+xml": "svg",
} as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** Largest picture that is taken, in bytes; how many pixels it may have is the narrower bound. */
export const MAX_PICTURE_BYTES = 100 * 1024 * 1024;

/** Most pixels of a picture, all frames together, counted before anything is decoded. */
export const MAX_PIXELS = 100_000_000;

/** Most frames of a picture that moves. */
export const MAX_FRAMES = 1_000;

/** The longer side that drawings without pixels are drawn at. */
export const DRAWN_AT = 2560;

/** How many times longer one side may be than the other. */
export const MAX_RATIO = 20;

/** Bounds of what is written about a picture, in characters. */
export const TEXT_LIMITS = {
  ...{ alt: 500, caption: 1000, credit: 300, fileName: 120 },
  ...{ creator: 300, source: 300, copyright: 300, licence: 300, usageTerms: 1000, note: 2000, name: 120 },
} as const;

/** Most people, and most places, that a picture names. */
export const MOST_NAMES = 50;

/** Smallest piece that a picture may be cropped to, as a share of each side. */
export const LEAST_CROP = 0.02;

/** Pictures on one page of the library. */
export const PAGE_SIZE = 40;

/** How deep folders stand in one another. */
export const MAX_FOLDER_DEPTH = 8;

/** Things in one folder are counted so far. */
export const MOST_COUNTED = 1_000;

/** How long the trash keeps what is thrown away. */
export const TRASH_KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** Most things that are changed at a stroke. */
export const MOST_AT_ONCE = 500;

/** What the library may be ordered by; its trash goes by when things came there. */
export const SORTS = ["added", "changed", "name", "size", "taken"] as const;
export type Sort = (typeof SORTS)[number];
