import type { SiteLook, SocialLink } from "#db/schema/site.ts";
import { directionOf } from "#lib/content/direction.ts";
import type { Addressed } from "#lib/content/picture-parts.ts";
import { type Sharing, sharingOf } from "#lib/sharing/sharing.ts";
import type { ReaderStatement } from "./statements.ts";

/** Where an entry of a menu leads, and what it says. */
export type MenuLink = { label: string; href: string };

/** What a newsroom put around its pages; nothing of it as the site comes. */
export type SiteDress = {
  logo: Addressed | null;
  look: SiteLook | null;
  /** Null: the sections of the first level. */
  menus: { head: MenuLink[] | null; foot: MenuLink[] | null };
  /** Paragraphs below every page. */
  footer: string[];
  social: SocialLink[];
  statements: ReaderStatement[];
  /** Whether readers may open earlier versions. */
  publicVersions: boolean;
  sharing: Sharing;
};

/** What every reader page knows of the site. `url` is its origin, without a closing slash. */
export type SiteFacts = SiteDress & {
  name: string;
  tagline: string;
  language: string;
  /** Those that have a front page of their own; none where the site's own is the only one. */
  languages: string[];
  /** The front page that the name leads to. */
  home: string;
  direction: "ltr" | "rtl";
  timeZone: string;
  sample: boolean;
  url: string;
};

type Chosen = Pick<SiteFacts, "name" | "tagline" | "language" | "timeZone" | "sample"> & {
  languages?: string[] | null;
};

export const PLAIN: SiteDress = {
  ...{ logo: null, look: null, menus: { head: null, foot: null }, footer: [], social: [] },
  ...{ statements: [], publicVersions: true, sharing: sharingOf(null) },
};

/** The site's own language first; none where it has no other. */
export function languagesOf(own: string, chosen: readonly string[] | null = null): string[] {
  const others = (chosen ?? []).filter((language) => language !== own);
  return others.length > 0 ? [own, ...others] : [];
}

export function siteFacts(
  { name, tagline, language, languages, timeZone, sample }: Chosen,
  url: string,
  dress: SiteDress = PLAIN,
): SiteFacts {
  const direction = directionOf(language);
  const own = { name, tagline, language, languages: languagesOf(language, languages), direction, home: "/" };
  return { ...own, timeZone, sample, url, ...dress };
}
