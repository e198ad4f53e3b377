import type { NoteBook } from "../note-book.ts";
import type { RenderOptions } from "../render.ts";

export type RelatedTarget = { title: string; url: string };

/** What is needed from outside of the document. `related` answers nothing for an article that readers do not see. */
export type MarkdownOptions = Omit<RenderOptions, "baseUrl"> & {
  url: (address: string) => string;
  related: (articleId: string) => RelatedTarget | undefined;
};

export type MarkdownContext = MarkdownOptions & { notes: NoteBook };
