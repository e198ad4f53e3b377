import type { DestinationWords } from "../words/destinations/destination-words.ts";

type Props = { author: { contact: string; links: string[] }; feed: string; words: DestinationWords };

/** How an author is reached and followed. */
export function AuthorWays({ author: { contact, links }, feed, words }: Props) {
  return (
    <ul className="parts author-ways" aria-label={words.contact}>
      {contact && (
        <li>
          <a href={`mailto:${contact}`}>{contact}</a>
        </li>
      )}
      {links.map((url) => (
        <li key={url}>
          <a href={url} rel="me">
            {plainly(url)}
          </a>
        </li>
      ))}
      <FeedWay feed={feed} words={words} />
    </ul>
  );
}

/** The way to the feed of what a page is about. */
export function FeedWay({ feed, words }: Pick<Props, "feed" | "words">) {
  return (
    <li>
      <a href={`/${feed}`} type="application/rss+xml">
        {words.follow}
      </a>
    </li>
  );
}

/** An address as people say it: `social.example/@nora`. */
function plainly(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/$/, "");
}
