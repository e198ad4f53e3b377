import type { Asked } from "#db/dialect/published-index.ts";
import { publishedAuthor } from "#lib/authors/published.ts";
import { momentsOf } from "#lib/kernel/zoned-time.ts";
import type { ReaderSection } from "#lib/sections/tree.ts";
import { publishedTopic } from "#lib/topics/published.ts";
import { oneOf, tiersOf } from "./asked.ts";
import { kindLabel, languageLabel, nameLabel } from "./document.ts";
import { type Destination, destinationsOf, labelsOf, namesOf } from "./published-names.ts";
import { type Counted, type Narrowing, narrowingOf } from "./published-narrowing.ts";
import { meantBy } from "./published-spelling.ts";
import { type FoundText, publishedTextsOf, type Span } from "./published-texts.ts";
import { type Question, questionOf } from "./query.ts";
import type { SearchWish } from "./wish.ts";

const PER_PAGE = 10;

/** What narrows a search, by name, each with what it is in the address; only what there is. */
export type Narrowed = { name: "section" | "author" | "topic" | "kind" | "language" | "from" | "to"; label: string }[];

export type SearchResults = {
  found: FoundText[];
  next: string | null;
  counted: Counted;
  narrowing: Narrowing;
  narrowed: Narrowed;
  /** Pages of their own that are called like that. */
  destinations: Destination[];
  /** Nothing was found, and this was searched for instead. */
  instead: string | null;
  /** What may have been meant, where it was not searched for. */
  meant: string | null;
  /** Words that nothing published holds. */
  missing: string[];
};

type Asking = { sections: ReaderSection[]; timeZone: string };

/** What readers find for a wish. Null where there is no word to look for. */
export async function publishedSearch(wish: SearchWish, asking: Asking): Promise<SearchResults | null> {
  const question = questionOf(wish.q);
  if (question.wanted.length === 0) return null;
  const results = await resultsOf(question, wish, asking);
  if (results.found.length > 0 || wish.after) return results;
  const { q: meant, missing } = await meantBy(wish.q, question);
  if (meant === null || wish.exact) return { ...results, meant, missing };
  const instead = await resultsOf(questionOf(meant), wish, asking);
  return instead.found.length > 0 ? { ...instead, instead: meant, missing } : { ...results, missing };
}

async function resultsOf(question: Question, wish: SearchWish, { sections, timeZone }: Asking): Promise<SearchResults> {
  const { labels, narrowed } = await narrowedBy(wish, sections);
  const names = await namesOf(question.wanted, sections);
  const span = spanOf(wish, timeZone);
  const turn = { ...span, after: wish.after || undefined, limit: PER_PAGE, sections };
  const { found, next } = await publishedTextsOf(tiersOf(question, names.labels, labels, wish.sort), question, turn);
  const [all] = tiersOf(question, names.labels, labels, "newest");
  const { counted, narrowing } = await narrowingOf(all as Asked, span, sections);
  const isFirst = !wish.after && narrowed.length === 0;
  const destinations = isFirst ? await destinationsOf(names.all, sections) : [];
  return { found, next, counted, narrowing, narrowed, destinations, instead: null, meant: null, missing: [] };
}

async function narrowedBy(wish: SearchWish, sections: ReaderSection[]) {
  const section = wish.section ? sections.find(({ path }) => path === wish.section) : undefined;
  const author = wish.author ? await publishedAuthor(wish.author) : null;
  const topic = wish.topic ? await publishedTopic(wish.topic) : null;
  const labels: Asked[] = [];
  const narrowed: Narrowed = [];
  if (section) {
    labels.push(oneOf(labelsOf({ type: "section", id: section.id }, sections).map((term) => ({ term }))));
    narrowed.push({ name: "section", label: section.name });
  }
  if (wish.kind) {
    labels.push({ term: kindLabel(wish.kind) });
    narrowed.push({ name: "kind", label: wish.kind });
  }
  if (wish.language) {
    labels.push({ term: languageLabel(wish.language) });
    narrowed.push({ name: "language", label: wish.language });
  }
  for (const [name, target] of [
    ["author", author],
    ["topic", topic],
  ] as const) {
    if (!target) continue;
    labels.push({ term: nameLabel(name, target.id) });
    narrowed.push({ name, label: target.name });
  }
  if (wish.from) narrowed.push({ name: "from", label: wish.from });
  if (wish.to) narrowed.push({ name: "to", label: wish.to });
  return { labels, narrowed };
}

const DAY_MS = 86_400_000;

/** Days of the newsroom, both within. */
function spanOf({ from, to }: SearchWish, timeZone: string): Span {
  const next = to && new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const end = next && startOf(next, timeZone);
  return { from: from ? startOf(from, timeZone) : undefined, to: end ? end - 1 : undefined };
}

function startOf(day: string, timeZone: string): number {
  const found = momentsOf(`${day}T00:00`, timeZone);
  if (found === null) return Date.parse(`${day}T00:00:00Z`);
  return ("at" in found ? found.at : "skipped" in found ? found.skipped : found.twice[0]).getTime();
}
