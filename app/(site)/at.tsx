import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { movedTo } from "#lib/articles/published-addresses.ts";
import { feedPath } from "#lib/feeds/feed-of.ts";
import { ArticleAt, articleMetadata } from "./[...path]/article.tsx";
import { SectionAt, sectionMetadata } from "./[...path]/section.tsx";
import { feedSubjectAt } from "./feed-subject.ts";
import { readArticle, readSections } from "./reads.ts";
import { isTurned, type Query, turnOf } from "./turn.ts";

/** `path`: without the leading slash, as the database has it (address.ts). */
type Props = { path: string; searchParams: Query };

export async function metadataAt({ path, searchParams }: Props): Promise<Metadata> {
  const section = await sectionAt(path);
  if (section) return sectionMetadata(section, isTurned(await turnOf(searchParams)));
  const article = await readArticle(path);
  return article ? articleMetadata(article) : {};
}

/** A section, an article, or what once was at this address. Also where another page begins with the same word and has nothing. */
export async function WhatIsAt({ path, searchParams }: Props) {
  const section = await sectionAt(path);
  if (section) return <SectionAt section={section} turn={await turnOf(searchParams)} />;
  const article = await readArticle(path);
  if (article) return <ArticleAt article={article} />;
  const now = (await movedTo(path)) ?? (await guessedFeed(path));
  if (now) permanentRedirect(`/${now}`);
  notFound();
}

async function sectionAt(path: string) {
  return (await readSections()).find((section) => section.path === path);
}

/** Where people expect the feed of a section, a topic or an author: `/peace-talks/feed.xml`. */
async function guessedFeed(path: string): Promise<string | null> {
  const [, at, name = ""] = /^(.+)\/((?:feed|rss|atom)\.xml|feed\.json)$/.exec(path) ?? [];
  const subject = at && (await feedSubjectAt(at, await readSections()));
  return subject ? feedPath(subject, name.endsWith("json") ? "json" : name === "atom.xml" ? "atom" : "rss") : null;
}
