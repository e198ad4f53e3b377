import type { Metadata } from "next";
import { ArticlePage } from "#components/article/article-page.tsx";
import { slantedFont } from "#components/site/first-fonts.ts";
import { JsonLd } from "#components/site/json-ld.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { wordsIn } from "#components/site/words/in-language.ts";
import type { ArticlePageData } from "#lib/articles/published.ts";
import { aboutArticle, breadcrumbs } from "#lib/articles/structured-data.ts";
import { countsAsArticle } from "#lib/readership/marks.ts";
import { fontsOf } from "#lib/settings/look/fonts.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { oembedOf } from "#lib/sharing/oembed.ts";
import { sharePicture } from "#lib/sharing/share-picture.ts";
import { offersMarkdown } from "#lib/sharing/sharing.ts";
import { hreflangs } from "#lib/translations/alternates.ts";
import { BlockStyles } from "../block-styles.tsx";
import { ofSection } from "../feed-subject.ts";
import { feedTypes, ofSite } from "../page-metadata.ts";
import { readSections, readSite } from "../reads.ts";

export async function articleMetadata(article: ArticlePageData): Promise<Metadata> {
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const title = article.seo.title || article.title;
  const description = article.seo.description || article.standfirst;
  const own = article.trail.at(-1)?.path;
  const image = sharePicture(article, site);
  return {
    title,
    description: description || undefined,
    authors: article.bylines.map(({ name, slug }) => ({ name, url: `${site.url}/authors/${slug}` })),
    alternates: {
      canonical: `/${article.path}`,
      languages: hreflangs([article, ...article.translations], site),
      types: {
        ...feedTypes(site, ofSection(sections.find(({ path }) => path === own))),
        ...(article.form === "article" && { "application/json+oembed": oembedOf(article, site) }),
        ...(offersMarkdown(site.sharing) && { "text/markdown": `/${article.path}.md` }),
      },
    },
    openGraph: {
      ...ofSite({ ...site, language: article.language }),
      url: `/${article.path}`,
      title,
      description: description || undefined,
      ...(image && { images: [image] }),
      ...(article.form === "page" ? { type: "website" as const } : newsFacts(article, site)),
    },
    twitter: { card: image ? "summary_large_image" : "summary" },
  };
}

function newsFacts(article: ArticlePageData, site: SiteFacts) {
  return {
    type: "article" as const,
    publishedTime: article.publishedAt?.toISOString(),
    modifiedTime: (article.updatedAt ?? article.publishedAt)?.toISOString(),
    section: article.trail[0]?.name,
    authors: article.bylines.map(({ slug }) => `${site.url}/authors/${slug}`),
    tags: article.topics.map(({ name }) => name),
  };
}

export async function ArticleAt({ article }: { article: ArticlePageData }) {
  countsAsArticle(article.id);
  const [site, sections] = await Promise.all([readSite(), readSections()]);
  const trail = [...article.trail, { name: article.title, path: article.path }];
  return (
    <SiteFrame
      {...{ site, sections }}
      current={article.trail[0]?.path ?? article.path}
      within={article.trail.at(-1)?.path}
    >
      {article.html.includes("<em>") && <SlantedFont language={article.language} site={site} />}
      <BlockStyles article={article} />
      <p className="kept-copy" hidden data-offline="">
        {wordsIn(site.language).comforts.offline.copy}
      </p>
      <ArticlePage article={article} site={site} />
      <JsonLd data={[aboutArticle(article, site), breadcrumbs(site, trail)]} />
    </SiteFrame>
  );
}

/** Asked for early and last: found in the text it would go before the lead picture. */
function SlantedFont({ language, site }: { language: string; site: SiteFacts }) {
  const file = slantedFont(language, fontsOf(site.look).text);
  if (!file) return null;
  return <link rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" fetchPriority="low" />;
}
