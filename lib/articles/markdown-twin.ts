import { blocks, escapeMarkdown } from "#lib/content/markdown/escape.ts";
import { pictureMarkdown } from "#lib/content/markdown/media.ts";
import { widestFile } from "#lib/content/picture-parts.ts";
import type { ArticlePageData } from "./reader-shapes.ts";

/** An article as one Markdown document: what is known of it first, then what readers read. `text` is its finished body. */
export function markdownTwin(article: Omit<ArticlePageData, "html">, text: string, siteUrl: string): string {
  const { title, standfirst, picture } = article;
  const image = picture && pictureMarkdown(picture.alt, new URL(widestFile(picture, "image/jpeg").url, siteUrl).href);
  const said = picture ? [picture.caption, picture.credit].filter(Boolean).map(escapeMarkdown).join(" — ") : "";
  return `${blocks(
    ["---", ...facts(article, siteUrl), "---"].join("\n"),
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(standfirst),
    image ?? "",
    said,
    text,
  )}\n`;
}

/** YAML, of which JSON is a part: no title can end a line or begin a field. */
function facts(article: Omit<ArticlePageData, "html">, siteUrl: string): string[] {
  const { title, path, language, bylines, trail, topics, publishedAt, updatedAt } = article;
  const names = (list: readonly { name: string }[]) => (list.length > 0 ? list.map(({ name }) => name) : undefined);
  const known = {
    ...{ title, url: `${siteUrl}/${path}`, language },
    ...{ published: publishedAt?.toISOString(), updated: updatedAt?.toISOString() },
    ...{ authors: names(bylines), section: trail.at(-1)?.name, topics: names(topics) },
  };
  return Object.entries(known).flatMap(([name, value]) => (value ? [`${name}: ${JSON.stringify(value)}`] : []));
}
