import { z } from "zod";

/**
 * What search engines ask of JSON-LD, in our own words: each type with the properties that Google's documentation requires
 * or recommends and the few more of schema.org that we write. Strict, so that a misspelt property is a fault.
 */
const Url = z.url({ protocol: /^https?$/ });
const Text = z.string().trim().min(1);
const Moment = z.iso.datetime();
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const Context = { "@context": z.literal("https://schema.org") };
const Site = z.strictObject({ "@id": z.string().endsWith("/#website") });

const Pixels = z.string().regex(/^[1-9]\d* px$/);

const Image = z.strictObject({
  "@type": z.literal("ImageObject"),
  ...{ url: Url, width: Pixels, height: Pixels },
  ...{ caption: Text.optional(), creditText: Text.optional() },
});
const Publisher = z.strictObject({
  "@type": z.literal("NewsMediaOrganization"),
  ...{ "@id": z.string().endsWith("/#publisher"), name: Text, url: Url, logo: Image.or(Url) },
  sameAs: z.array(Url).min(1).optional(),
  ...{ ethicsPolicy: Url.optional(), correctionsPolicy: Url.optional(), publishingPrinciples: Url.optional() },
  ...{ masthead: Url.optional(), ownershipFundingInfo: Url.optional() },
});
const Author = z.strictObject({ "@type": z.enum(["Person", "Organization"]), name: Text, url: Url }).or(Publisher);

/** As a part of it names it. */
const InSeries = z.strictObject({
  ...{ "@type": z.literal("CreativeWorkSeries"), "@id": z.string().endsWith("#series"), name: Text, url: Url },
});
const Series = z.strictObject({
  ...Context,
  ...{ "@type": z.literal("CreativeWorkSeries"), "@id": z.string().endsWith("#series"), name: Text, url: Url },
  ...{ description: Text.optional(), inLanguage: Language, publisher: Publisher },
  hasPart: z.array(
    z.strictObject({ "@type": z.literal("Article"), position: z.int().min(1), headline: Text, url: Url }),
  ),
});

const ArticleType = z.enum(["NewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle"]);
const Translation = z.strictObject({ "@type": ArticleType, url: Url, headline: Text, inLanguage: Language });
const Correction = z.strictObject({
  ...{ "@type": z.literal("CorrectionComment"), text: Text, datePublished: Moment, inLanguage: Language },
});

const Article = z.strictObject({
  ...Context,
  "@type": ArticleType,
  ...{ mainEntityOfPage: Url, url: Url, headline: Text, description: z.string() },
  image: z.array(Image).length(3).optional(),
  ...{ datePublished: Moment, dateModified: Moment },
  ...{ author: z.array(Author).min(1), publisher: Publisher, inLanguage: Language },
  ...{ isPartOf: Site.or(z.tuple([Site, InSeries])), position: z.int().min(1).optional() },
  articleSection: z.array(Text).min(1).optional(),
  keywords: z.array(Text).min(1).optional(),
  about: z.array(z.strictObject({ "@type": z.literal("Thing"), name: Text, url: Url })).optional(),
  ...{ wordCount: z.int().min(0), isAccessibleForFree: z.literal(true) },
  ...{ translationOfWork: Translation.optional(), workTranslation: z.array(Translation).min(1).optional() },
  correction: z.array(Correction).min(1).optional(),
});
const StandingPage = z.strictObject({
  ...Context,
  "@type": z.enum(["WebPage", "AboutPage", "ContactPage"]),
  ...{ url: Url, name: Text, description: Text.optional(), dateModified: Moment.optional() },
  ...{ publisher: Publisher, inLanguage: Language },
});
const Breadcrumbs = z.strictObject({
  ...Context,
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(z.strictObject({ "@type": z.literal("ListItem"), position: z.int(), name: Text, item: Url }))
    .min(2)
    .refine((steps) => steps.every(({ position }, i) => position === i + 1), "Steps are counted from 1."),
});
const WebSite = z.strictObject({
  ...Context,
  "@type": z.literal("WebSite"),
  ...{ "@id": z.string().endsWith("/#website"), name: Text, url: Url, description: Text.optional() },
  ...{ inLanguage: Language, publisher: Publisher },
});
const OnSite = { url: Url, name: Text, inLanguage: Language, isPartOf: Site };
const Profile = z.strictObject({
  ...{ ...Context, "@type": z.literal("ProfilePage"), ...OnSite },
  mainEntity: z.strictObject({
    "@type": z.enum(["Person", "Organization"]),
    ...{ "@id": Url, name: Text, url: Url, description: Text.optional(), jobTitle: Text.optional() },
    ...{ email: z.email().optional(), sameAs: z.array(Url).min(1).optional() },
    worksFor: Publisher.optional(),
  }),
});
const Collection = z.strictObject({
  ...{ ...Context, "@type": z.literal("CollectionPage"), ...OnSite, description: Text.optional() },
  about: z.strictObject({ "@type": z.literal("Thing"), name: Text, url: Url, description: Text.optional() }).optional(),
  mainEntity: z.strictObject({
    "@type": z.literal("ItemList"),
    itemListElement: z.array(
      z.strictObject({ "@type": z.literal("ListItem"), position: z.int(), name: Text, url: Url }),
    ),
  }),
});

const Fact = z.discriminatedUnion("@type", [
  ...[Article, StandingPage, Breadcrumbs, WebSite, Profile, Collection, Series],
] as [
  typeof Article,
  typeof StandingPage,
  typeof Breadcrumbs,
  typeof WebSite,
  typeof Profile,
  typeof Collection,
  typeof Series,
]);

/** What is wrong with the facts for machines of a page, each fault with where it is. */
export function jsonLdFaults(facts: readonly unknown[]): string[] {
  return facts.flatMap((fact) => {
    const { error } = Fact.safeParse(fact);
    return error?.issues.map(({ path, message }) => `JSON-LD ${path.join(".")}: ${message}`) ?? [];
  });
}
