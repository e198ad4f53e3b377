import type { ArticleCard } from "#lib/articles/reader-shapes.ts";
import { escapeMarkdown, target } from "#lib/content/markdown/escape.ts";
import { feedPath } from "#lib/feeds/feed-of.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import type { SiteFacts } from "#lib/settings/site-facts.ts";

/** `llms.txt`: what the site is, its sections, and its newest articles as Markdown (llmstxt.org). */
export function llmsText(site: SiteFacts, sections: readonly ReaderSection[], newest: readonly ArticleCard[]): string {
  const entry = (name: string, path: string, about: string) =>
    `- [${escapeMarkdown(name)}](${target(`${site.url}/${path}`)})${about && `: ${escapeMarkdown(about)}`}`;
  const part = (title: string, entries: string[]) => (entries.length > 0 ? [`## ${title}`, "", ...entries, ""] : []);
  return [
    `# ${escapeMarkdown(site.name)}`,
    "",
    ...(site.tagline ? [`> ${escapeMarkdown(site.tagline)}`, ""] : []),
    "Every article is also there as Markdown: its address with `.md` after it.",
    "",
    ...part(
      "Sections",
      sections.map(({ name, path, description }) => entry(name, path, description)),
    ),
    ...part(
      "Newest articles",
      newest.map(({ title, path, standfirst }) => entry(title, `${path}.md`, standfirst)),
    ),
    ...part("Optional", [
      entry("All addresses", "sitemap.xml", ""),
      entry("Newest texts", feedPath(null, "json"), "JSON Feed"),
    ]),
  ].join("\n");
}
