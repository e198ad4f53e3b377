import type { ArticleForm } from "#db/vocabulary.ts";

/** What a text must have so that it can be published at all. What a newsroom asks for besides says lib/checks/. */
export type Essentials = {
  form: ArticleForm;
  title: string;
  sectionId: string | null;
  slug: string;
  hasText: boolean;
};

/** One sentence for each field without which there is no page; empty when it may be published. Asked by the command and by the editor. */
export function missingIn(text: Essentials): Record<string, string> {
  return {
    ...(!text.title && { title: "Write a title." }),
    // A standing page stands in no section.
    ...(text.form === "article" && !text.sectionId && { sectionId: "Choose a section." }),
    ...(!text.slug && { slug: "Give it an address." }),
    ...(!text.hasText && { body: "Write the text." }),
  };
}
