export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type ContentMark = { type: string; attrs?: { [name: string]: JsonValue } };

export type ContentNode = {
  type: string;
  attrs?: { [name: string]: JsonValue };
  content?: ContentNode[];
  marks?: ContentMark[];
  text?: string;
};

/** A document as it is stored. Only gate.ts and migrations.ts make one, so that what holds one need not check it. */
export type ContentDocument = { type: "doc"; content: ContentNode[] };

/** What a document points at: a picture, a recording, a file or an article by its id, or a page of this site by its path. */
export type DocumentReference =
  /** `spare`: what is left is whole without it, such as a card without its picture. `plays`: a recording, and no picture. */
  | { target: "media"; id: string; spare?: true; plays?: true }
  | { target: "file"; id: string; spare?: true }
  | { target: "article"; id: string }
  | { target: "article-path"; path: string };
