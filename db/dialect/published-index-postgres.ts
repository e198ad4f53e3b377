import { sql } from "drizzle-orm";
import { rows } from "../client.ts";
import type { Asked } from "./published-index.ts";

/** As many texts as are asked first, and the most months that they may be of: a quiet site is asked at once. */
const RECENT = 2_000;
const MOST_MONTHS = 48;
/** What a tsvector may hold is 1 MB; one place of a term more than that many would not be kept. */
const MOST_BYTES = 900_000;
const MOST_PLACES = 255;
const LAST_PLACE = 16_383;

/** The terms as a tsvector is written, with their places, and the month that the text came out in. */
export function wordsOnPostgres(terms: readonly string[], id: number): string {
  const places = new Map<string, number[]>([[monthOf(id), []]]);
  let bytes = 0;
  for (const [at, term] of terms.entries()) {
    const known = places.get(term);
    if (known && (known.length >= MOST_PLACES || at >= LAST_PLACE)) continue;
    bytes += known ? 2 : Buffer.byteLength(term) + 8;
    if (bytes > MOST_BYTES) break;
    const place = Math.min(at + 1, LAST_PLACE);
    if (known) known.push(place);
    else places.set(term, [place]);
  }
  return [...places].map(([term, at]) => `'${term}'${at.length ? `:${at.join(",")}` : ""}`).join(" ");
}

export function askedOnPostgres(asked: Asked): string {
  if ("term" in asked) return `'${asked.term}'`;
  if ("phrase" in asked) return `(${asked.phrase.map((term) => `'${term}'`).join(" <-> ")})`;
  if ("any" in asked) return `(${asked.any.map(askedOnPostgres).join(" | ")})`;
  return [...asked.all.map(askedOnPostgres), ...(asked.but ?? []).map((each) => `!(${askedOnPostgres(each)})`)].join(
    " & ",
  );
}

/** Where the newest texts begin and the terms of their months; null where they are all there are, or of many months. */
export async function recentMonths(): Promise<{ from: number; terms: string[] } | null> {
  const [row] = await rows<{ first: string | null; last: string | null }>(
    sql`SELECT (SELECT id FROM published_texts ORDER BY id DESC OFFSET ${RECENT} LIMIT 1) AS first, (SELECT max(id) FROM published_texts) AS last`,
  );
  if (!row?.first || !row.last) return null;
  const [first, last] = [new Date(Number(row.first)), new Date(Number(row.last))];
  const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth());
  const terms: string[] = [];
  for (let at = new Date(from); at <= last; at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1)))
    terms.push(monthOf(at.getTime()));
  return terms.length > MOST_MONTHS ? null : { from, terms };
}

function monthOf(id: number): string {
  return `§month${new Date(id).toISOString().slice(0, 7).replace("-", "")}`;
}
