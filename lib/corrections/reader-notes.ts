import type { NoteKind } from "#db/vocabulary.ts";

/** A note as readers see it. `text` is plain paragraphs. */
export type ReaderNote = {
  id: string;
  kind: NoteKind;
  text: string[];
  language: string;
  at: Date;
  takenBack: { at: Date; reason: string } | null;
};
/** With the article that it is about, as that is called now. `path` is without the leading slash. */
export type ListedNote = ReaderNote & { article: { title: string; path: string; language: string } };
export type NoteList = { notes: ListedNote[]; newer: string | null; older: string | null };
