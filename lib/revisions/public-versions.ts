import type { ArticlePageData } from "#lib/articles/reader-shapes.ts";
import type { Run } from "./diff/types.ts";
import type { TextsBetween } from "./rows-between.ts";

/** A text of a live article that readers saw or see. Numbered among those alone, from 1. Never a draft. */
export type PublicVersion = {
  number: number;
  at: Date;
  /** Readers were not told of it. */
  minor: boolean;
  /** What they see now. */
  live: boolean;
  withheldAt: Date | null;
};

/** What all pages of an article's versions say: how it is called and where it is now. The oldest version first. */
export type PublicRecord = { id: string; title: string; path: string; language: string; versions: PublicVersion[] };
/** One version. `page` is its text in the shape of the readers' page; null where it is withheld, with the public reason. */
export type ShownVersion = PublicRecord & { version: PublicVersion; page: ArticlePageData | null; reason: string };
/** What changed from one version to a later one. `changes` is null where one of them is withheld. */
export type PublicChanges = PublicRecord & {
  from: PublicVersion;
  to: PublicVersion;
  changes: (TextsBetween & { bylines: Run[] }) | null;
};

/** Address of a version, or of what changed between two of them; without the leading slash. */
export function versionPath(articleId: string, number: number, since?: number): string {
  return since === undefined ? `versions/${articleId}/${number}` : `versions/${articleId}/${since}/${number}`;
}

/** The number in an address: none but the one spelling of it. */
export function versionNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
