import { escapeHtml } from "./escape.ts";

/** What stands in an article's finished HTML for another article: escaped text can never hold a comment. */
const SLOT = /<!--related:([a-z0-9]{16})-->/g;

export type RelatedArticle = { title: string; url: string; language: string };

export function isArticleId(id: unknown): id is string {
  return typeof id === "string" && /^[a-z0-9]{16}$/.test(id);
}

export function relatedSlot(articleId: unknown): string {
  return isArticleId(articleId) ? `<!--related:${articleId}-->` : "";
}

/** The ids of the articles that HTML of render.ts keeps a place for, each once. */
export function relatedIn(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(SLOT), (match) => match[1] as string))];
}

/** Fills the places; one whose article readers cannot see stays empty. */
export function fillRelated(
  html: string,
  language: string,
  article: (id: string) => RelatedArticle | undefined,
): string {
  return html.replace(SLOT, (_, id: string) => {
    const found = article(id);
    return found ? relatedHtml(found, language) : "";
  });
}

function relatedHtml({ title, url, language: own }: RelatedArticle, language: string): string {
  const lang = own === language ? "" : ` lang="${escapeHtml(own)}"`;
  const label = `<span class="related-label">${escapeHtml(labelIn(language))}</span>`;
  return (
    `<aside class="related"><a href="${escapeHtml(url)}">${label}` +
    `<span class="related-title"${lang}>${escapeHtml(title)}</span></a></aside>`
  );
}

const LABELS: Record<string, string> = {
  en: "Related",
  de: "Zum Thema",
  fr: "À lire aussi",
  uk: "До теми",
  ar: "اقرأ أيضًا",
};

function labelIn(language: string): string {
  return LABELS[language.split("-")[0]?.toLowerCase() ?? ""] ?? "Related";
}
