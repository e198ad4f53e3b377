import { cache } from "react";
import { frontLanguage, frontPath, siteIn } from "#lib/translations/alternates.ts";
import { readSite } from "../../../(site)/reads.ts";

/** The site in the language that an address means, and where that front really is; null where there is none. */
export const readFront = cache(async (said: string) => {
  const site = await readSite();
  const language = frontLanguage(site, said);
  if (!language) return null;
  const own = language === site.language;
  const moved = own ? "/" : said === language.toLowerCase() ? null : `/${frontPath(language)}`;
  return { site: own ? site : siteIn(site, language), moved };
});
