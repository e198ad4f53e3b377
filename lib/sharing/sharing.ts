import type { SiteSharing } from "#db/schema/site.ts";

/** How the site is found and shared. Empty words stand for “not at all”. */
export type Sharing = { [Name in keyof SiteSharing]-?: NonNullable<SiteSharing[Name]> };

const AS_IT_COMES: Sharing = {
  feedTexts: "full",
  crawlers: "all",
  sharePictures: "lead",
  securityContact: "",
  hub: "",
  indexNowKey: "",
};

export function sharingOf(stored: SiteSharing | null): Sharing {
  return { ...AS_IT_COMES, ...stored };
}

/** Texts for machines are kept from nobody but where none of them shall read. */
export function offersMarkdown({ crawlers }: Pick<Sharing, "crawlers">): boolean {
  return crawlers !== "none";
}
