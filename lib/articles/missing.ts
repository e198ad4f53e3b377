/** What a text must have before readers get it. */
export type Essentials = {
  title: string;
  standfirst: string;
  sectionId: string | null;
  slug: string;
  bylines: readonly string[];
  hasText: boolean;
};

/** One sentence for each field that a reader would miss; empty when it may be published. Asked by the command and by the editor. */
export function missingIn(text: Essentials): Record<string, string> {
  return {
    ...(!text.title && { title: "Write a title." }),
    ...(!text.standfirst && { standfirst: "Write a standfirst: one or two sentences under the title." }),
    ...(!text.sectionId && { sectionId: "Choose a section." }),
    ...(!text.slug && { slug: "Give it an address." }),
    ...(text.bylines.length === 0 && { bylines: "Name at least one author." }),
    ...(!text.hasText && { body: "Write the text." }),
  };
}
