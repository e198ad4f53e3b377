import { countAs } from "#lib/kernel/page-cache/scope.ts";

const ARTICLE = "article:";
const PAGE = "page";

/** Notes that a view of the page being rendered is a view of this article. */
export function countsAsArticle(id: string): void {
  countAs(markOf(id));
}

/** The same of a page that leads to articles: the front page, a section, a topic, an author. */
export function countsAsPage(): void {
  countAs(PAGE);
}

export function markOf(id: string): string {
  return ARTICLE + id;
}

/** Whether a mark is one of these. */
export function isView(mark: string): boolean {
  return mark === PAGE || mark.startsWith(ARTICLE);
}

/** The article that a mark names; null for another page. */
export function articleIn(mark: string): string | null {
  return mark.startsWith(ARTICLE) ? mark.slice(ARTICLE.length) : null;
}
