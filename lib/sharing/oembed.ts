import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { sharePicture } from "./share-picture.ts";

/** Where programs that embed links ask what an article is. */
export function oembedOf({ path }: Pick<ArticlePageData, "path">, { url }: Pick<SiteFacts, "url">): string {
  return `/oembed?url=${encodeURIComponent(`${url}/${path}`)}`;
}

/** oEmbed 1.0: a link with its title, its authors and its picture. Nothing that runs in somebody else's page. */
export function oembed(article: ArticlePageData, site: SiteFacts): object {
  const [author] = article.bylines;
  const picture = sharePicture(article, site);
  return {
    ...{ version: "1.0", type: "link", title: article.title, url: `${site.url}/${article.path}` },
    ...(article.standfirst && { description: article.standfirst }),
    ...(author && {
      author_name: article.bylines.map(({ name }) => name).join(", "),
      author_url: `${site.url}/authors/${author.slug}`,
    }),
    ...{ provider_name: site.name, provider_url: `${site.url}/` },
    ...(picture && { thumbnail_url: picture.url, thumbnail_width: picture.width, thumbnail_height: picture.height }),
  };
}
