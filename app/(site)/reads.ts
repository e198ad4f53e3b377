import { cache } from "react";
import { publishedArticleAt } from "#lib/articles/published.ts";
import { publishedAuthor } from "#lib/authors/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { publishedSeries } from "#lib/series/published.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { publishedTopic } from "#lib/topics/published.ts";

/** What a page, its layout and its metadata all ask for, read once per request. */
export const readSite = cache(publishedSite);
export const readSections = cache(publishedSections);
export const readArticle = cache(async (path: string) => publishedArticleAt(path, await readSections()));
export const readTopic = cache(publishedTopic);
export const readSeries = cache(publishedSeries);
export const readAuthor = cache(publishedAuthor);
