import { cache } from "react";
import { frontLanguage, frontMoved, siteIn } from "#lib/translations/alternates.ts";
import { readSite } from "../../../(site)/reads.ts";

/** The site in the language that an address means, and where that front really is; null where there is none. */
export const readFront = cache(async (said: string) => {
  const site = await readSite();
  const language = frontLanguage(site, said);
  if (!language) return null;
  const moved = frontMoved(site, language, said);
  return { site: language === site.language ? site : siteIn(site, language), moved };
});
