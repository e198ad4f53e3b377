import { isWebHref } from "#lib/content/href.ts";
import { MAX_CARD_SITE, MAX_CARD_TITLE } from "#lib/content/link-card.ts";
import type { PageFacts } from "./page-facts.ts";
import { plain } from "./plain.ts";

/** What a service's own interface (oEmbed) says of a page; its HTML is never looked at. Empty where it says nothing. */
export function factsFromOembed(json: string): PageFacts {
  const said = parsed(json);
  const by = plain(said.author_name, MAX_CARD_SITE);
  const picture = isWebHref(said.thumbnail_url) ? said.thumbnail_url : "";
  return { title: plain(said.title || by, MAX_CARD_TITLE), description: "", site: by, canonical: "", picture };
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
