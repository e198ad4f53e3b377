import { type SQL, sql } from "drizzle-orm";
import { rows } from "../client.ts";
import { engine } from "./engine.ts";
import { askedOnPostgres, recentMonths, wordsOnPostgres } from "./published-index-postgres.ts";
import type { Transaction } from "./store.ts";

/** What a text must hold: terms as lib/search/terms.ts makes them, never anything that somebody typed. */
export type Asked =
  | { term: string }
  | { phrase: readonly string[] }
  | { all: readonly Asked[]; but?: readonly Asked[] }
  | { any: readonly Asked[] };

/** A text that was found: which of the questions it answers, and its place by first publication. */
export type Hit = { tier: number; id: number };

export type Bounds = { from?: number | undefined; to?: number | undefined; after?: Hit | undefined; limit: number };

/** Gives a row of published_texts its part of the index; what was there goes with its row. */
export async function indexTerms(tx: Transaction, id: number, terms: readonly string[]): Promise<void> {
  const write =
    engine === "postgres"
      ? sql`UPDATE published_texts SET words = ${wordsOnPostgres(terms, id)}::tsvector WHERE id = ${id} RETURNING id`
      : sql`INSERT INTO published_index (rowid, terms) VALUES (${id}, ${terms.join(" ")}) RETURNING rowid`;
  await rows(write, tx);
}

/** Those that answer the first question, newest first, then those that answer the next and none before it, and so on. */
export async function hitsOf(tiers: readonly Asked[], bounds: Bounds): Promise<Hit[]> {
  return engine === "postgres" ? onPostgres(tiers, bounds) : onSqlite(tiers, bounds);
}

/** Whether any text answers. */
export async function isHeld(asked: Asked): Promise<boolean> {
  return (await hitsOf([asked], { limit: 1 })).length > 0;
}

/** The index gives its rows newest first as it is read, so that of a word in every text no more is read than is shown. */
async function onSqlite(tiers: readonly Asked[], bounds: Bounds): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const [tier, asked] of tiers.entries()) {
    if (hits.length >= bounds.limit) break;
    const within = rangeOf(sql`rowid`, tier, bounds);
    if (!within) continue;
    const found = await rows<{ id: number }>(
      sql`SELECT rowid AS id FROM published_index WHERE published_index MATCH ${onlyHere(tiers, tier, asked, askedOnSqlite)} AND ${within} ORDER BY rowid DESC LIMIT ${bounds.limit - hits.length}`,
    );
    hits.push(...found.map(({ id }) => ({ tier, id })));
  }
  return hits;
}

/**
 * A GIN index gathers all that it finds before the first is shown. So the newest texts are asked first, by a term of their
 * month, and the others only where those do not do; one statement, whose later parts run only when rows are still missing.
 */
async function onPostgres(tiers: readonly Asked[], bounds: Bounds): Promise<Hit[]> {
  const recent = await recentMonths();
  const parts = tiers.flatMap((asked, tier) => {
    const within = rangeOf(sql`id`, tier, bounds);
    if (!within) return [];
    const query = onlyHere(tiers, tier, asked, askedOnPostgres);
    if (!recent) return [part(query, tier, within, bounds.limit)];
    return [
      part(`(${query}) & (${recent.terms.map((term) => `'${term}'`).join(" | ")})`, tier, within, bounds.limit),
      part(query, tier, sql`${within} AND id < ${recent.from}`, bounds.limit),
    ];
  });
  if (parts.length === 0) return [];
  const found = await rows<{ id: string; tier: number }>(
    sql`SELECT id, tier FROM (${sql.join(parts, sql` UNION ALL `)}) AS found LIMIT ${bounds.limit}`,
  );
  return found.map(({ id, tier }) => ({ tier, id: Number(id) }));
}

/** Not by the column itself: along its index every text would be looked at for a rare word. */
function part(query: string, tier: number, within: SQL, limit: number): SQL {
  return sql`(SELECT id, ${sql.raw(String(tier))} AS tier FROM published_texts WHERE words @@ ${query}::tsquery AND ${within} ORDER BY id + 0 DESC LIMIT ${limit})`;
}

function onlyHere(tiers: readonly Asked[], tier: number, asked: Asked, spelled: (asked: Asked) => string): string {
  return spelled(tier === 0 ? asked : { all: [asked], but: tiers.slice(0, tier) });
}

/** Undefined where a page before has shown all of the tier. */
function rangeOf(id: SQL, tier: number, { from, to, after }: Bounds): SQL | undefined {
  if (after && tier < after.tier) return undefined;
  const bounds = [
    sql`${id} >= ${from ?? 0}`,
    ...(to === undefined ? [] : [sql`${id} <= ${to}`]),
    ...(after?.tier === tier ? [sql`${id} < ${after.id}`] : []),
  ];
  return sql.join(bounds, sql` AND `);
}

function askedOnSqlite(asked: Asked): string {
  if ("term" in asked) return `"${asked.term}"`;
  if ("phrase" in asked) return `"${asked.phrase.join(" ")}"`;
  if ("any" in asked) return `(${asked.any.map(askedOnSqlite).join(" OR ")})`;
  const all = `(${asked.all.map(askedOnSqlite).join(" AND ")})`;
  return asked.but?.length ? `(${all} NOT ${askedOnSqlite({ any: asked.but })})` : all;
}
