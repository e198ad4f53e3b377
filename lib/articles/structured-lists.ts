import type { AuthorKind } from "#db/vocabulary.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import type { CardList, Place } from "./reader-shapes.ts";
import { CONTEXT, publisher } from "./structured-data.ts";

type Person = { name: string; slug: string; role: string; bio: string; kind: AuthorKind };

export function aboutAuthor({ name, slug, role, bio, kind }: Person, site: SiteFacts): object {
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
