import { plainFile } from "#lib/content/picture-parts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { policiesOf } from "#lib/settings/statements.ts";
import type { ArticlePageData, Place } from "./reader-shapes.ts";

/** schema.org facts about reader pages. Plain objects; components/site/json-ld.tsx writes them. */
export const CONTEXT = "https://schema.org";

const TYPES: Record<ArticlePageData["kind"], string> = {
  news: "NewsArticle",
  interview: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  gallery: "NewsArticle",
};

export function aboutArticle(article: ArticlePageData, site: SiteFacts): object {
  if (article.form === "page") return aboutPage(article, site);
  const url = `${site.url}/${article.path}`;
  const images = picturesOf(article, site);
  return {
    "@context": CONTEXT,
    "@type": TYPES[article.kind],
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.seo.description || article.standfirst,
    ...(images.length > 0 && { image: images }),
    ...(article.publishedAt && {
      datePublished: article.publishedAt.toISOString(),
      dateModified: (article.updatedAt ?? article.publishedAt).toISOString(),
    }),
    author:
      article.bylines.length > 0
        ? article.bylines.map(({ name, slug, kind }) => ({
            "@type": kind === "agency" ? "Organization" : "Person",
            name,
            url: `${site.url}/authors/${slug}`,
          }))
        : [publisher(site)],
    publisher: publisher(site),
    ...placeOf(article, site),
    inLanguage: article.language,
    ...translationsOf(article, site),
    ...(article.trail.length > 0 && { articleSection: article.trail.map(({ name }) => name) }),
    ...(article.topics.length > 0 && {
      keywords: article.topics.map((topic) => topic.name),
      about: article.topics.map(({ name, path }) => ({ "@type": "Thing", name, url: `${site.url}/${path}` })),
    }),
    wordCount: article.words,
    isAccessibleForFree: true,
    ...correctionsOf(article),
  };
}

/** The site, and the series with its place in it. */
function placeOf({ onward }: ArticlePageData, site: SiteFacts): object {
  const ofSite = { "@id": `${site.url}/#website` };
  if (!onward?.series) return { isPartOf: ofSite };
  const { name, path, part } = onward.series;
  const url = `${site.url}/${path}`;
  const ofSeries = { "@type": "CreativeWorkSeries", "@id": `${url}#series`, name, url };
  return { isPartOf: [ofSite, ofSeries], position: part };
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

function translationsOf({ kind, translations }: ArticlePageData, site: SiteFacts): object {
  const told = (wanted: ArticlePageData["translations"][number]["is"]) =>
    translations
      .filter((each) => each.is === wanted)
      .map(({ path, title, language }) => ({
        ...{ "@type": TYPES[kind], url: `${site.url}/${path}`, headline: title, inLanguage: language },
      }));
  const [original] = told("original");
  const made = told("made");
  return { ...(original && { translationOfWork: original }), ...(made.length > 0 && { workTranslation: made }) };
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

/** `policies`: the addresses of those standing pages that say by what rules the newsroom works. */
export function aboutSite(site: SiteFacts, policies: Policies = {}): object {
  const named = Object.entries(POLICIES).flatMap(([name, property]) => {
    const path = policies[name as keyof typeof POLICIES];
    return path ? [[property, `${site.url}/${path}`]] : [];
  });
  return {
    "@context": CONTEXT,
    "@type": "WebSite",
    "@id": `${site.url}/#website`,
    name: site.name,
    url: `${site.url}/`,
    ...(site.tagline && { description: site.tagline }),
    inLanguage: site.language,
    publisher: { ...publisher(site), ...Object.fromEntries(named) },
  };
}

/** What schema.org calls the rules of a newsroom, by the addresses of the pages that say them (lib/pages/starts.ts). */
export const POLICIES = {
  ethics: "ethicsPolicy",
  "corrections-policy": "correctionsPolicy",
  masthead: "masthead",
  funding: "ownershipFundingInfo",
} as const;
export type Policies = Partial<Record<keyof typeof POLICIES, string>>;

/** The picture that a shared link shows: JPEG, which every service reads, cut to the shape that they show. */
export function shareImage({ picture }: ArticlePageData, site: SiteFacts) {
  if (!picture) return null;
  const { url, width, height } = plainFile(picture, "share");
  return { url: new URL(url, site.url).href, width, height, alt: picture.alt };
}

/** One picture in the shapes that lists of search engines are set in. */
function picturesOf({ picture }: ArticlePageData, site: SiteFacts): object[] {
  if (!picture) return [];
  const { caption, credit } = picture;
  return (["wide", "standard", "square"] as const).map((shape) => ({
    ...imageOf(plainFile(picture, shape), site),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  }));
}

export function publisher(site: SiteFacts): object {
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${site.url}/#publisher`,
    name: site.name,
    url: `${site.url}/`,
    logo: logoOf(site),
    ...policiesOf(site.statements, site.url),
    ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
  };
}

function logoOf({ logo, url }: SiteFacts): object | string {
  if (!logo) return `${url}/icon-512.png`;
  return imageOf(plainFile(logo, "whole"), { url });
}

/** To schema.org a width is a distance, which is written with its unit. */
function imageOf({ url, width, height }: ReturnType<typeof plainFile>, site: Pick<SiteFacts, "url">): object {
  const size = { width: `${width} px`, height: `${height} px` };
  return { "@type": "ImageObject", url: new URL(url, site.url).href, ...size };
}
