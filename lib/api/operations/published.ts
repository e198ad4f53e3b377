import { movedTo } from "#lib/articles/published-addresses.ts";
import { publishedAuthor } from "#lib/authors/published.ts";
import { notFound } from "#lib/kernel/errors.ts";
import { publishedFinds } from "#lib/search/published-finds.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedTopic } from "#lib/topics/published.ts";
import { reading } from "../operation.ts";
import { publishedAuthors, publishedPicture, publishedTopics } from "../published.ts";
import { publishedArticleFrom, publishedArticleOf } from "../published-article.ts";
import { publishedArticles } from "../published-list.ts";
import { PathQuery, PublishedQuery, SearchQuery, SlugQuery } from "../queries.ts";
import { articleOf, authorOf, findOf, pictureOf, sectionOf, summaryOf, topicOf } from "../reader-replies.ts";
import { page } from "../shape.ts";
import * as shapes from "../shapes/published.ts";

const common = { scope: "published:read" as const, open: true as const };

/** What readers see, through the readers' own reads: no word of a draft can get here. */
export const PUBLISHED = [
  reading({
    ...common,
    id: "listPublishedArticles",
    path: "/published/articles",
    says: "Lists what is published, newest first.",
    query: PublishedQuery,
    answers: { 200: page("PublishedSummaries", shapes.PublishedSummary) },
    async read({ query: { since, ...wish } }) {
      const { cards, next } = await publishedArticles({ ...wish, since: since ? new Date(since) : undefined });
      return { body: { items: cards.map(summaryOf), next }, next };
    },
  }),
  reading({
    ...common,
    id: "searchPublished",
    path: "/published/search",
    says: "Searches the published articles.",
    more: "By relevance: first those with every word in the title, then in standfirst or names, then anywhere.",
    query: SearchQuery,
    answers: { 200: page("SearchFinds", shapes.SearchFind) },
    async read({ query: { since, ...wish } }) {
      const { found, next } = await publishedFinds({ ...wish, since: since ? new Date(since) : undefined });
      return { body: { items: found.map(findOf), next }, next };
    },
  }),
  reading({
    ...common,
    id: "getPublishedArticle",
    path: "/published/articles/{id}",
    says: "One published article with its text.",
    answers: { 200: shapes.PublishedArticle },
    problems: [404],
    read: async ({ params: { id = "" } }) => ({ body: articleOf(found(await publishedArticleOf(id), "article")) }),
  }),
  reading({
    ...common,
    id: "findPublishedArticle",
    path: "/published/article-at",
    says: "The published article at an address of the site.",
    more: "An address that it had before is answered with 301 and the present one in Location.",
    query: PathQuery,
    answers: { 200: shapes.PublishedArticle },
    problems: [301, 404],
    async read({ query }) {
      const path = query.path.replace(/^\/+|\/+$/g, "").normalize("NFC");
      const article = await publishedArticleFrom(path);
      if (article) return { body: articleOf(article) };
      const target = found(await movedTo(path), "article");
      return {
        status: 301,
        body: null,
        headers: { location: `/api/v1/published/article-at?path=${encodeURIComponent(target)}` },
      };
    },
  }),
  reading({
    ...common,
    id: "listSections",
    path: "/published/sections",
    says: "The whole tree of sections, in the order of the navigation.",
    answers: { 200: page("PublishedSections", shapes.PublishedSection) },
    read: async () => ({ body: { items: (await publishedSections()).map(sectionOf), next: null } }),
  }),
  reading({
    ...common,
    id: "listTopics",
    path: "/published/topics",
    says: "Topics that something published belongs to, by their address.",
    query: SlugQuery,
    answers: { 200: page("PublishedTopics", shapes.PublishedTopic) },
    async read({ query }) {
      const { items, next } = await publishedTopics(query);
      return { body: { items: items.map(topicOf), next }, next };
    },
  }),
  reading({
    ...common,
    id: "getTopic",
    path: "/published/topics/{slug}",
    says: "One topic, by its address.",
    answers: { 200: shapes.PublishedTopic },
    problems: [404],
    read: async ({ params: { slug = "" } }) => ({ body: topicOf(found(await publishedTopic(slug), "topic")) }),
  }),
  reading({
    ...common,
    id: "listAuthors",
    path: "/published/authors",
    says: "Authors of something published, by their address.",
    query: SlugQuery,
    answers: { 200: page("PublishedAuthors", shapes.PublishedAuthor) },
    async read({ query }) {
      const { items, next } = await publishedAuthors(query);
      return { body: { items: items.map(authorOf), next }, next };
    },
  }),
  reading({
    ...common,
    id: "getAuthor",
    path: "/published/authors/{slug}",
    says: "One author, by the address.",
    answers: { 200: shapes.PublishedAuthor },
    problems: [404],
    read: async ({ params: { slug = "" } }) => ({ body: authorOf(found(await publishedAuthor(slug), "author")) }),
  }),
  reading({
    ...common,
    id: "getPublishedPicture",
    path: "/published/pictures/{id}",
    says: "A picture that something published shows, with its credit and its sizes.",
    answers: { 200: shapes.Picture },
    problems: [404],
    read: async ({ params: { id = "" } }) => ({ body: pictureOf(found(await publishedPicture(id), "picture")) }),
  }),
];

function found<Thing>(thing: Thing | null, what: string): Thing {
  if (thing === null) throw notFound(what);
  return thing;
}
