import { plainFile } from "#lib/content/picture-parts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { policiesOf } from "#lib/settings/statements.ts";
import type { ArticlePageData, Place } from "./reader-shapes.ts";

/** schema.org facts about reader pages. Plain objects; components/site/json-ld.tsx writes them. */
const CONTEXT = "https://schema.org";

const TYPES: Record<ArticlePageData["kind"], string> = {
  news: "NewsArticle",
  interview: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
};

export function aboutArticle(article: ArticlePageData, site: SiteFacts): object {
  if (article.form === "page") return aboutPage(article, site);
  const url = `${site.url}/${article.path}`;
  const image = shareImage(article, site);
  return {
    "@context": CONTEXT,
    "@type": TYPES[article.kind],
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.seo.description || article.standfirst,
    ...(image && { image: { "@type": "ImageObject", url: image.url, width: image.width, height: image.height } }),
    ...(article.publishedAt && {
      datePublished: article.publishedAt.toISOString(),
      dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
    }),
    author: article.bylines.map(({ name, slug }) => ({ "@type": "Person", name, url: `${site.url}/authors/${slug}` })),
    publisher: publisher(site),
    inLanguage: article.language,
    articleSection: article.trail.at(-1)?.name,
    keywords: article.topics.map((topic) => topic.name),
    wordCount: article.words,
    isAccessibleForFree: true,
    ...correctionsOf(article),
  };
}

/** Corrections and clarifications that hold; an update puts nothing right. */
function correctionsOf({ notes }: ArticlePageData): object {
  const held = notes.filter(({ kind, takenBack }) => kind !== "update" && !takenBack);
  if (held.length === 0) return {};
  return {
    correction: held.map(({ text, at, language }) => ({
      "@type": "CorrectionComment",
      text: text.join("\n\n"),
      datePublished: at.toISOString(),
      inLanguage: language,
    })),
  };
}

/** Those that schema.org has a type for, by the addresses that they mostly have. */
const PAGE_TYPES: Record<string, string> = { about: "AboutPage", "about-us": "AboutPage", contact: "ContactPage" };

function aboutPage({ path, title, standfirst, seo, language, ...dates }: ArticlePageData, site: SiteFacts): object {
  const url = `${site.url}/${path}`;
  const changedAt = dates.updatedAt ?? dates.publishedAt;
  return {
    "@context": CONTEXT,
    "@type": PAGE_TYPES[path] ?? "WebPage",
    url,
    name: title,
    ...((seo.description || standfirst) && { description: seo.description || standfirst }),
    ...(changedAt && { dateModified: changedAt.toISOString() }),
    publisher: publisher(site),
    inLanguage: language,
  };
}

/** The way from the front page down to a page, the page itself last. */
export function breadcrumbs(site: SiteFacts, trail: Place[]): object {
  return {
    "@context": CONTEXT,
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, path: "" }, ...trail].map(({ name, path }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name,
      item: `${site.url}/${path}`,
    })),
  };
}

export function aboutSite(site: SiteFacts): object {
  return {
    "@context": CONTEXT,
    "@type": "WebSite",
    name: site.name,
    url: `${site.url}/`,
    inLanguage: site.language,
    publisher: publisher(site),
  };
}

type Person = { name: string; slug: string; role: string; bio: string; kind: "staff" | "guest" | "agency" };

export function aboutAuthor({ name, slug, role, bio, kind }: Person, site: SiteFacts): object {
  const type = kind === "agency" ? "Organization" : "Person";
  const about = { "@type": type, name, url: `${site.url}/authors/${slug}`, ...(bio && { description: bio }) };
  return {
    "@context": CONTEXT,
    "@type": "ProfilePage",
    mainEntity: { ...about, ...(role && type === "Person" && { jobTitle: role }) },
  };
}

/** The picture that a shared link shows: JPEG, which every service reads, cut to the shape that they show. */
export function shareImage({ picture }: ArticlePageData, site: SiteFacts) {
  if (!picture) return null;
  const { url, width, height } = plainFile(picture, "share");
  return { url: new URL(url, site.url).href, width, height, alt: picture.alt };
}

function publisher(site: SiteFacts): object {
  return {
    "@type": "NewsMediaOrganization",
    name: site.name,
    url: `${site.url}/`,
    logo: logoOf(site),
    ...policiesOf(site.statements, site.url),
    ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
  };
}

function logoOf({ logo, url }: SiteFacts): object | string {
  if (!logo) return `${url}/icon-512.png`;
  const { width, height, ...file } = plainFile(logo, "whole");
  return { "@type": "ImageObject", url: new URL(file.url, url).href, width, height };
}
