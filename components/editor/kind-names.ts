import type { ArticleKind } from "#db/vocabulary.ts";

export const KIND_NAMES: Record<ArticleKind, string> = {
  news: "News",
  analysis: "Analysis",
  opinion: "Opinion",
  interview: "Interview",
  explainer: "Explainer",
  gallery: "Gallery",
};
