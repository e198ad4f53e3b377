import { Slug, slugify } from "#lib/content/slug.ts";

/** The address while a title is being written. It follows the title until somebody writes it or readers have it. */
export type Address = { slug: string; followsTitle: boolean };

export function addressAtOpening(
  text: { slug: string; title: string; language: string },
  everPublished: boolean,
): Address {
  const untouched = text.slug === "" || text.slug === suggested(text.title, text.language);
  return { slug: text.slug, followsTitle: !everPublished && untouched };
}

export function afterTitle(address: Address, title: string, language: string): Address {
  return address.followsTitle ? { ...address, slug: suggested(title, language) } : address;
}

/** Emptying the field gives it back to the title. */
export function afterTyping(typed: string, everPublished: boolean): Address {
  return { slug: typed, followsTitle: !everPublished && typed.trim() === "" };
}

/** What somebody means who typed this: `Lake Conference!` is `lake-conference`. */
export function tidied(typed: string, language: string): string {
  if (typed.trim() === "" || Slug.safeParse(typed).success) return typed.trim();
  return slugify(typed, language);
}

export function fullPath(sectionPath: string | undefined, slug: string): string {
  return `/${sectionPath ?? "…"}/${slug || "…"}`;
}

function suggested(title: string, language: string): string {
  return title.trim() ? slugify(title, language) : "";
}
