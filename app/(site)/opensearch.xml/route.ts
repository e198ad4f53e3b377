import { wordsIn } from "#components/site/words/in-language.ts";
import { escapeXml } from "#lib/feeds/xml.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { xml } from "../file-response.ts";

export const dynamic = "force-dynamic";

/** Lets a browser search the site from its own field (OpenSearch 1.1). */
export async function GET(): Promise<Response> {
  const { name, url, language } = await publishedSite();
  const { find } = wordsIn(language).search;
  const text = (words: string, most: number) => escapeXml([...words].slice(0, most).join(""));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The format allows no more letters.
    `<ShortName>${text(name, 16)}</ShortName>`,
    `<Description>${text(`${find}: ${name}`, 1_024)}</Description>`,
    `<Language>${text(language, 35)}</Language>`,
    "<InputEncoding>UTF-8</InputEncoding>",
    `<Image width="32" height="32" type="image/x-icon">${url}/favicon.ico</Image>`,
    `<Url type="text/html" method="get" template="${url}/search?q={searchTerms}"/>`,
    "</OpenSearchDescription>",
    "",
  ];
  return xml(lines.join("\n"), "application/opensearchdescription+xml");
}
