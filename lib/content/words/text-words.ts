import type { EmbedKind } from "../embeds/provider.ts";

/** What the renderer itself says to readers, in the language of the document. */
export type TextWords = {
  note: string;
  tip: string;
  warning: string;
  done: string;
  toDo: string;
  /** The line of a passage to unfold that nobody gave a line of its own. */
  more: string;
  /** What several pictures as one block are called by readers who listen. */
  gallery: (count: number) => string;
  /** Of the link from a picture to the same picture, larger. */
  enlarge: string;
  /** The line behind which the words of a recording are. */
  transcript: string;
  download: string;
  notes: string;
  /** Of the link from a note to where it is cited. */
  backToText: string;
  embeds: EmbedWords;
};

/** What readers are told of an embed, in the language of the article. */
export type EmbedWords = {
  kinds: Record<EmbedKind, (provider: string) => string>;
  show: Record<EmbedKind, string>;
  notice: (provider: string) => string;
};
