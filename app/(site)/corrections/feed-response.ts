import { wordsIn } from "#components/site/words/in-language.ts";
import { publishedCorrections } from "#lib/corrections/published.ts";
import { correctionsFeed } from "#lib/feeds/corrections-feed.ts";
import type { FeedFormat } from "#lib/feeds/feed-of.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { writeFeed } from "../feed-response.ts";

const IN_FEED = 50;

/** The feed of what readers were told of changes. */
export async function correctionsResponse(format: FeedFormat): Promise<Response> {
  const [site, { notes }] = await Promise.all([publishedSite(), publishedCorrections({}, IN_FEED)]);
  return writeFeed(correctionsFeed(site, notes, wordsIn(site.language).record, format), format);
}
