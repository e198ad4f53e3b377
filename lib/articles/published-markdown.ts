import { renderMarkdown } from "#lib/content/markdown/render.ts";
import { documentReferences } from "#lib/content/text.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";
import { markdownTwin } from "./markdown-twin.ts";
import { publishedArticleAt } from "./published.ts";
import { bodyParts, liveBody } from "./published-body.ts";
import { relatedArticles } from "./published-related.ts";

/** The live article at an address (without the leading slash) as Markdown, with absolute addresses; or null. */
export async function publishedMarkdown(
  path: string,
  site: SiteFacts,
  sections: ReaderSection[],
): Promise<string | null> {
  const article = await publishedArticleAt(path, sections);
  const body = article && (await liveBody(article.id));
  if (!article || !body) return null;
  const links = documentReferences(body).flatMap((each) => (each.target === "article" ? [each.id] : []));
  const [parts, related] = await Promise.all([bodyParts([body]), relatedArticles(links, site.url)]);
  const text = renderMarkdown(body, {
    ...{ language: article.language, ...parts },
    url: (address) => new URL(address, site.url).href,
    related: (id) => (id === article.id ? undefined : related.get(id)),
  });
  return markdownTwin(article, text, site.url);
}
