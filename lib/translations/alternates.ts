import { directionOf } from "#lib/content/direction.ts";
import { sameLanguage } from "#lib/content/language.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

/** A page in a language. `path` is without the leading slash. */
export type Alternate = { path: string; language: string };
/** The same in another language: what this one was made of, what was made of it, or another of those that were made. */
export type Translation = Alternate & { id: string; title: string; is: "original" | "made" | "beside" };

/**
 * What search engines are told of pages that say the same: each with its language, the page itself among them, and the
 * one for whoever reads none of these, which is the site's language or else the first by its code: every page of a group
 * has to say the same.
 */
export function hreflangs(pages: readonly Alternate[], site: Pick<SiteFacts, "language">): Record<string, string> {
  const [first] = pages.toSorted((one, other) => (one.language < other.language ? -1 : 1));
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

/**
 * Where a front is that was asked for in other words, and whether it will stay there: a spelling is one for good, while the
 * site may choose another language of its own. Null where it is.
 */
export function frontMoved(
  { language: own }: Pick<SiteFacts, "language">,
  language: string,
  said: string,
): { to: string; forGood: boolean } | null {
  if (language === own) return { to: "/", forGood: false };
  return said === language.toLowerCase() ? null : { to: `/${frontPath(language)}`, forGood: true };
}

/** The site as the front page of one of its languages shows it. */
export function siteIn(site: SiteFacts, language: string): SiteFacts {
  return { ...site, language, direction: directionOf(language), home: `/${frontPath(language)}` };
}

/** The language that the front page at the root keeps to; null where all that is out is of one. */
export function rootLanguage({ language, languages }: Pick<SiteFacts, "language" | "languages">): string | null {
  return languages.length > 0 ? language : null;
}
