import type { ListedNote } from "#lib/corrections/reader-notes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { Feed, FeedItem } from "./feed.ts";
import type { FeedFormat } from "./feed-of.ts";
import { escapeXml } from "./xml.ts";

/** Words of the site's language. */
type Words = {
  corrections: string;
  correctionsAbout: string;
  kinds: { [Kind in ListedNote["kind"]]: string };
  takenBack: string;
};

const PATHS: Record<FeedFormat, string> = {
  rss: "corrections/feed.xml",
  atom: "corrections/atom.xml",
  json: "corrections/feed.json",
};

/** Where the page of corrections says that its feeds are. */
export function correctionFeedTypes({ name }: SiteFacts, corrections: string) {
  const link = (format: FeedFormat) => [{ url: `/${PATHS[format]}`, title: `${name}: ${corrections}` }];
  return {
    "application/rss+xml": link("rss"),
    "application/atom+xml": link("atom"),
    "application/feed+json": link("json"),
  };
}

/** One item for each note, which leads to it on the article's page. A note that was taken back changes then. */
export function correctionsFeed(site: SiteFacts, notes: readonly ListedNote[], words: Words, format: FeedFormat): Feed {
  const { url } = site;
  return {
    title: `${site.name}: ${words.corrections}`,
    subtitle: words.correctionsAbout,
    id: "urn:standfirst:corrections",
    home: `${url}/corrections`,
    self: `${url}/${PATHS[format]}`,
    language: site.language,
    hub: site.sharing.hub,
    items: notes.map((note) => itemOf(note, url, words)),
  };
}

function itemOf({ id, kind, text, at, takenBack, article, language }: ListedNote, url: string, words: Words): FeedItem {
  const back = takenBack ? [`${words.takenBack} ${takenBack.at.toISOString().slice(0, 10)}: ${takenBack.reason}`] : [];
  const paragraphs = [...text, ...back];
  return {
    id: `urn:standfirst:correction:${id}`,
    title: `${words.kinds[kind]}: ${article.title}`,
    link: `${url}/${article.path}#note-${id}`,
    language,
    summary: paragraphs.join("\n\n"),
    html: paragraphs.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join(""),
    ...{ authors: [], categories: [words.kinds[kind]], publishedAt: at, updatedAt: takenBack?.at ?? null },
    ...{ picture: null, sound: null },
  };
}
