import type { AuthorKind } from "#db/vocabulary.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { ArticleCard, CardList, Place } from "./reader-shapes.ts";
import { CONTEXT, publisher } from "./structured-data.ts";

type Person = {
  name: string;
  slug: string;
  role: string;
  bio: string;
  kind: AuthorKind;
  contact?: string;
  links?: readonly string[];
};

export function aboutAuthor({ name, slug, role, bio, kind, contact, links = [] }: Person, site: SiteFacts): object {
  const url = `${site.url}/authors/${slug}`;
  const isPerson = kind !== "agency";
  return {
    "@context": CONTEXT,
    "@type": "ProfilePage",
    url,
    name,
    inLanguage: site.language,
    isPartOf: { "@id": `${site.url}/#website` },
    mainEntity: {
      "@type": isPerson ? "Person" : "Organization",
      ...{ "@id": `${url}#author`, name, url },
      ...(bio && { description: bio }),
      ...(role && isPerson && { jobTitle: role }),
      ...(contact && { email: contact }),
      ...(links.length > 0 && { sameAs: links }),
      ...(kind === "staff" && { worksFor: publisher(site) }),
    },
  };
}

/** A page that lists articles, such as a section's or a topic's, with what stands on this turn of it. */
export function aboutList(
  { name, path, description }: Place & { description: string },
  list: CardList,
  site: SiteFacts,
) {
  return {
    "@context": CONTEXT,
    "@type": "CollectionPage",
    url: `${site.url}/${path}`,
    name,
    ...(description && { description }),
    inLanguage: site.language,
    isPartOf: { "@id": `${site.url}/#website` },
    mainEntity: {
      "@type": "ItemList",
      itemListElement: list.cards.map((card, i) => ({
        ...{ "@type": "ListItem", position: i + 1, name: card.title, url: `${site.url}/${card.path}` },
      })),
    },
  };
}

/** The page of a topic: a list of articles, all of them about one thing. */
export function aboutTopic(topic: Place & { description: string }, list: CardList, site: SiteFacts) {
  const { name, path, description } = topic;
  const about = { "@type": "Thing", name, url: `${site.url}/${path}`, ...(description && { description }) };
  return { ...aboutList(topic, list, site), about };
}

/** A series with the parts of it that readers can open, in order. */
export function aboutSeries(
  { name, path, description }: Place & { description: string },
  parts: readonly ArticleCard[],
  site: SiteFacts,
) {
  const url = `${site.url}/${path}`;
  return {
    "@context": CONTEXT,
    "@type": "CreativeWorkSeries",
    "@id": `${url}#series`,
    ...{ url, name, inLanguage: site.language, publisher: publisher(site) },
    ...(description && { description }),
    hasPart: parts.map((card, i) => ({
      ...{ "@type": "Article", position: i + 1, headline: card.title, url: `${site.url}/${card.path}` },
    })),
  };
}
