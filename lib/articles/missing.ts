import type { ArticleForm } from "#db/vocabulary.ts";

/** What a text must have before readers get it. */
export type Essentials = {
  form: ArticleForm;
  title: string;
  standfirst: string;
  sectionId: string | null;
  slug: string;
  bylines: readonly string[];
  hasText: boolean;
};

/** One sentence for each field that a reader would miss; empty when it may be published. Asked by the command and by the editor. */
export function missingIn(text: Essentials): Record<string, string> {
  // A standing page is no news: it stands in no section, has no byline, and may begin with its text.
  const news = text.form === "article";
  return {
    ...(!text.title && { title: "Write a title." }),
    ...(news && !text.standfirst && { standfirst: "Write a standfirst: one or two sentences under the title." }),
    ...(news && !text.sectionId && { sectionId: "Choose a section." }),
    ...(!text.slug && { slug: "Give it an address." }),
    ...(news && text.bylines.length === 0 && { bylines: "Name at least one author." }),
    ...(!text.hasText && { body: "Write the text." }),
  };
}
