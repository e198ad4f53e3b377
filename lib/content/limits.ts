/** Largest document that the gate reads, in bytes of UTF-8 JSON. */
export const MAX_DOCUMENT_BYTES = 1_000_000;

/** Deepest nesting of nodes; the document itself is level 1. */
export const MAX_DEPTH = 32;

/** Most nodes in one document, text runs included. */
export const MAX_NODES = 20_000;

/** Most marks on one run of text. */
export const MAX_MARKS = 16;

/** Longest link, in UTF-16 units. */
export const MAX_HREF_LENGTH = 2_048;

/** Longest alternative text of a picture, in UTF-16 units. */
export const MAX_ALT_LENGTH = 1_000;

/** Longest name that a file to download is given in a text, in UTF-16 units. */
export const MAX_FILE_LABEL_LENGTH = 300;

/** Longest name, caption and credit that a recording is given in a text, and its words written down, in UTF-16 units. */
export const MAX_PLAYABLE_LABEL_LENGTH = 300;
export const MAX_PLAYABLE_CAPTION_LENGTH = 1_000;
export const MAX_PLAYABLE_CREDIT_LENGTH = 300;
export const MAX_TRANSCRIPT_LENGTH = 100_000;

/** Longest word about a picture that a paste could not bring, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 1_000;

/** Highest number that an ordered list may begin with; HTML counts no further. */
export const MAX_LIST_START = 2_147_483_647;

/** Longest slug, in characters (code points). */
export const MAX_SLUG_LENGTH = 80;

/** How fast a grown-up reads news, in words a minute. */
export const WORDS_PER_MINUTE = 230;

/** Most rows of a table, and most columns, merged cells counted as what they cover. */
export const MAX_TABLE_ROWS = 500;
export const MAX_TABLE_COLUMNS = 50;

/** Longest formula, in UTF-16 units of TeX. */
export const MAX_TEX_LENGTH = 2_000;

/**
 * Longest code that is coloured, and most in one text, in UTF-16 units; further code is shown plain. Some grammars take
 * the square of the length.
 */
export const MAX_COLOURED_CODE = 10_000;
export const MAX_COLOURED_IN_ALL = 40_000;
