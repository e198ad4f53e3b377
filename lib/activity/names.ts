import { inArray } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { savedViews } from "#db/schema/desk.ts";
import type { EventRow } from "#db/schema/events.ts";
import { mails } from "#db/schema/mail.ts";
import { folders, media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { roles } from "#db/schema/roles.ts";
import { sections } from "#db/schema/sections.ts";
import { series } from "#db/schema/series.ts";
import { tokens } from "#db/schema/tokens.ts";
import { topics } from "#db/schema/topics.ts";
import { kindNamedBy, type Names } from "./named.ts";
import { factsOf } from "./told.ts";

type Source = { from: typeof articles; id: AnySQLiteColumn; name: AnySQLiteColumn };
const source = (from: unknown, id: AnySQLiteColumn, name: AnySQLiteColumn) => ({ from, id, name }) as Source;

const SOURCES: Record<string, Source> = {
  article: source(articles, articles.id, articles.title),
  author: source(authors, authors.id, authors.name),
  folder: source(folders, folders.id, folders.name),
  mail: source(mails, mails.id, mails.subject),
  media: source(media, media.id, media.fileName),
  person: source(people, people.id, people.name),
  role: source(roles, roles.id, roles.name),
  section: source(sections, sections.id, sections.name),
  series: source(series, series.id, series.name),
  token: source(tokens, tokens.id, tokens.name),
  topic: source(topics, topics.id, topics.name),
  view: source(savedViews, savedViews.id, savedViews.name),
};

/** Looks up everything that some events name: what they are about, who did them, with what, and whom their facts speak of. One query a kind. */
export async function namesFor(rows: EventRow[]): Promise<Names> {
  const wanted = new Map<string, Set<string>>();
  const want = (type: string, id: unknown) => {
    const kind = kindOf(type);
    if (typeof id === "string" && SOURCES[kind]) wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  };
  for (const { targetType, targetId, actorType, actorId, tokenId, before, after } of rows) {
    want(targetType, targetId);
    want("token", tokenId);
    if (actorType === "person") want("person", actorId);
    for (const [key, value] of [before, after].flatMap((facts) => Object.entries(factsOf(facts).all)))
      for (const id of Array.isArray(value) ? value : [value]) want(kindNamedBy(key) ?? "", id);
  }
  const found = await Promise.all([...wanted].map(([type, ids]) => lookUp(type, [...ids])));
  const all = new Map(found.flat());
  return (type, id) => all.get(`${kindOf(type)}:${id}`);
}

async function lookUp(type: string, ids: string[]): Promise<[string, string][]> {
  const { from, id, name } = SOURCES[type] as Source;
  const rows = await db().select({ id, name }).from(from).where(inArray(id, ids));
  return rows.map((row) => [`${type}:${row.id}`, String(row.name)]);
}

function kindOf(type: string): string {
  return type === "file" ? "media" : type;
}
