import { Parser } from "htmlparser2";
import { isWebHref } from "#lib/content/href.ts";
import { MAX_CARD_DESCRIPTION, MAX_CARD_SITE, MAX_CARD_TITLE } from "#lib/content/link-card.ts";
import { plain } from "./plain.ts";
import { type Structured, structuredIn } from "./structured.ts";

/** What a page says of itself, as plain text. Empty where it says nothing; addresses are absolute. */
export type PageFacts = { title: string; description: string; site: string; canonical: string; picture: string };

type Said = { meta: Map<string, string>; title: string; canonical: string; structured: Structured };

/** Reads the head of a page. `url` is where it was found. Total: whatever a page holds, the answer is bounded plain text. */
export function pageFacts(html: string, url: URL): PageFacts {
  const { meta, title, canonical, structured } = said(html);
  const first = (...candidates: unknown[]) => candidates.find((each) => typeof each === "string" && each.trim() !== "");
  const of = (...names: string[]) => first(...names.map((name) => meta.get(name)));
  return {
    title: plain(first(of("og:title", "twitter:title"), structured.title, title), MAX_CARD_TITLE),
    description: plain(
      first(of("og:description", "twitter:description", "description"), structured.description),
      MAX_CARD_DESCRIPTION,
    ),
    site: plain(first(of("og:site_name", "application-name"), structured.site), MAX_CARD_SITE),
    canonical: onSameHost(address(first(canonical, of("og:url")), url), url),
    picture: address(
      first(
        of("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
        structured.picture,
      ),
      url,
    ),
  };
}

const MOST_METAS = 500;
const LONGEST_SCRIPT = 200_000;

function said(html: string): Said {
  const found: Said = { meta: new Map(), title: "", canonical: "", structured: {} };
  let inside: "title" | "data" | "" = "";
  let words = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "meta") note(found.meta, attributes);
      else if (name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ""))
        found.canonical ||= attributes.href ?? "";
      else if (name === "title" && !found.title) inside = "title";
      else if (name === "script" && attributes.type?.trim().toLowerCase() === "application/ld+json") inside = "data";
      words = "";
    },
    ontext(text) {
      if (inside && words.length < LONGEST_SCRIPT) words += text;
    },
    onclosetag() {
      if (inside === "title") found.title = words;
      // The first that says something counts.
      else if (inside === "data" && !found.structured.title) found.structured = structuredIn(words);
      inside = "";
    },
  });
  parser.end(html);
  return found;
}

function note(meta: Said["meta"], { property, name, content }: Record<string, string>): void {
  const key = (property ?? name ?? "").trim().toLowerCase();
  if (key && content && meta.size < MOST_METAS && !meta.has(key)) meta.set(key, content);
}

function address(candidate: unknown, base: URL): string {
  if (typeof candidate !== "string" || !URL.canParse(candidate, base)) return "";
  const { href } = new URL(candidate, base);
  return isWebHref(href) ? href : "";
}

/** A page may not say that it is somebody else's. */
function onSameHost(canonical: string, url: URL): string {
  return canonical && new URL(canonical).host === url.host ? canonical : "";
}
