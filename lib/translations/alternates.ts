import { directionOf } from "#lib/content/direction.ts";
import { sameLanguage } from "#lib/content/language.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

/** A page in a language. `path` is without the leading slash. */
export type Alternate = { path: string; language: string };
/** The same in another language: what this one was made of, what was made of it, or another of those that were made. */
export type Translation = Alternate & { id: string; title: string; is: "original" | "made" | "beside" };

/**
 * What search engines are told of pages that say the same: each with its language, the page itself among them, and the
 * one for whoever reads none of these, which is the site's language or else the first.
 */
export function hreflangs(pages: readonly Alternate[], site: Pick<SiteFacts, "language">): Record<string, string> {
  const [first] = pages;
  if (!first || pages.length < 2) return {};
  const standard = pages.find(({ language }) => sameLanguage(language, site.language)) ?? first;
  const named = pages.map(({ language, path }) => [language, `/${path}`]);
  return { ...Object.fromEntries(named), "x-default": `/${standard.path}` };
}

/** The front pages of a site of several languages, the site's own first. */
export function frontsOf({ languages }: Pick<SiteFacts, "languages">): Alternate[] {
  return languages.map((language, at) => ({ language, path: at === 0 ? "" : frontPath(language) }));
}

/** Where the front page of a language is, without the leading slash. */
export function frontPath(language: string): string {
  return `in/${language.toLowerCase()}`;
}

/** The language that an address of a front means, as the site spells it; undefined where the site has no such front. */
export function frontLanguage({ languages }: Pick<SiteFacts, "languages">, said: string): string | undefined {
  return languages.find((language) => sameLanguage(language, said));
}

/** The site as the front page of one of its languages shows it. */
export function siteIn(site: SiteFacts, language: string): SiteFacts {
  return { ...site, language, direction: directionOf(language), home: `/${frontPath(language)}` };
}

/** The language that the front page at the root keeps to; null where all that is out is of one. */
export function rootLanguage({ language, languages }: Pick<SiteFacts, "language" | "languages">): string | null {
  return languages.length > 0 ? language : null;
}
