import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { authors } from "#db/schema/authors.ts";
import { searchNames } from "#db/schema/published.ts";
import { references } from "#db/schema/references.ts";
import { topics } from "#db/schema/topics.ts";
import type { NamedTarget } from "#db/vocabulary.ts";
import type { Place } from "#lib/articles/reader-shapes.ts";
import { branch, type ReaderSection } from "#lib/sections/tree.ts";
import type { LabelsOf } from "./asked.ts";
import { nameLabel } from "./document.ts";
import type { Unit } from "./query.ts";

type Target = { type: NamedTarget; id: string };
export type Names = { labels: LabelsOf; all: Target[] };

/** A first name that hundreds bear says little, and every one of them would be a question more. */
const MOST_TARGETS = 20;
const MOST_ROWS = 1_000;

/** Who and what bears the words of a question in its name: of each word, and of all together. */
export async function namesOf(units: Unit[], sections: ReaderSection[]): Promise<Names> {
  const terms = [...new Set(units.flatMap((unit) => unit.terms))];
  if (terms.length === 0) return { labels: () => [], all: [] };
  const { term, targetType: type, targetId: id } = searchNames;
  const rows = await db().select({ term, type, id }).from(searchNames).where(inArray(term, terms)).limit(MOST_ROWS);
  const bearing = new Map<string, Set<string>>(terms.map((each) => [each, new Set()]));
  for (const row of rows) bearing.get(row.term)?.add(`${row.type} ${row.id}`);
  const targets = (of: string[]): Target[] => {
    const [first, ...others] = of.map((each) => bearing.get(each) ?? new Set<string>());
    const keys = [...(first ?? [])].filter((key) => others.every((set) => set.has(key)));
    return keys.slice(0, MOST_TARGETS).map((key) => {
      const [type, id] = key.split(" ") as [NamedTarget, string];
      return { type, id };
    });
  };
  return { labels: (unit) => targets(unit.terms).flatMap((target) => labelsOf(target, sections)), all: targets(terms) };
}

/** An article stands in one section; of a section it is when that one is or lies below it. */
export function labelsOf({ type, id }: Target, sections: ReaderSection[]): string[] {
  return (type === "section" ? branch(sections, id) : [id]).map((each) => nameLabel(type, each));
}

export type Destination = Place & { type: NamedTarget };
const MOST_DESTINATIONS = 4;

/** Pages of their own that are called so, as long as something published is on them. */
export async function destinationsOf(all: Target[], sections: ReaderSection[]): Promise<Destination[]> {
  const ids = (wanted: NamedTarget) => all.flatMap(({ type, id }) => (type === wanted ? [id] : []));
  const isLive = new Set(await liveOf(all));
  const [people, subjects] = [await named(authors, ids("author")), await named(topics, ids("topic"))];
  return [
    ...sections.filter(({ id }) => ids("section").includes(id)).map((each) => ({ ...each, type: "section" as const })),
    ...subjects.map(({ id, name, slug }) => ({ id, name, path: `topics/${slug}`, type: "topic" as const })),
    ...people.map(({ id, name, slug }) => ({ id, name, path: `authors/${slug}`, type: "author" as const })),
  ]
    .filter(({ id }) => isLive.has(id))
    .map(({ name, path, type }) => ({ name, path, type }))
    .slice(0, MOST_DESTINATIONS);
}

async function liveOf(all: Target[]): Promise<string[]> {
  if (all.length === 0) return [];
  const { targetId, targetType, scope } = references;
  const found = await Promise.all(
    all.slice(0, MOST_TARGETS).map(({ type, id }) =>
      db()
        .select({ id: targetId })
        .from(references)
        .where(and(eq(targetType, type), eq(targetId, id), eq(scope, "live")))
        .limit(1),
    ),
  );
  return found.flat().map(({ id }) => id);
}

async function named(table: typeof authors | typeof topics, ids: string[]) {
  if (ids.length === 0) return [];
  return db().select({ id: table.id, name: table.name, slug: table.slug }).from(table).where(inArray(table.id, ids));
}
