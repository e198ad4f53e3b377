import type { ArticleForm } from "#db/vocabulary.ts";
import type { Editing } from "#lib/articles/editing.ts";
import type { PictureShelf } from "./picture-shelf.ts";
import type { Fields } from "./text.ts";

/** What every part of the editor that holds fields is given. `errors` by field name, as the server calls them. */
export type FieldsProps = {
  /** A standing page has no kicker, kind, section, byline or topics. */
  form: ArticleForm;
  fields: Fields;
  change: (patch: Partial<Fields>) => void;
  errors: Record<string, string>;
  editable: boolean;
  sections: Editing["sections"];
  /** Those that the article may be in, with their names. */
  languages: { value: string; label: string }[];
  shelf: PictureShelf;
};

/** The element of a field, so that a checklist can lead there. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}

export function goToField(name: string): void {
  const element = document.getElementById(fieldId(name));
  element?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  element?.focus({ preventScroll: true });
}

function calm(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
