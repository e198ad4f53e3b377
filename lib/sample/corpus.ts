import { inArray, like } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { authors } from "#db/schema/authors.ts";
import { sections } from "#db/schema/sections.ts";
import { topics } from "#db/schema/topics.ts";
import { ARTICLE_KINDS } from "#db/vocabulary.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { createAuthor } from "#lib/authors/commands/create.ts";
import { documentFromBlocks } from "#lib/content/from-blocks.ts";
import { slugify } from "#lib/content/slug.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { createSection } from "#lib/sections/commands/create.ts";
import { createTopic } from "#lib/topics/commands/create.ts";
import { type Chance, chance } from "./random.ts";
import { bodyText, headline, sentence } from "./sentences.ts";

const MINUTE_MS = 60_000;
const PLACES = { sections: 12, authors: 20, topics: 30 } as const;

export type CorpusOptions = { articles: number; seed?: number; now: Date; told: (done: number, of: number) => void };

/**
 * An edition of any size for trials and measurements, through the commands. The same seed gives the same texts, and a
 * larger edition begins with the articles of a smaller one; articles that are there already are left as they are.
 */
export async function growCorpus({ articles: count, seed = 7, now, told }: CorpusOptions): Promise<{ made: number }> {
  const context: Context = { actor: { type: "system", job: "seed" }, now, via: "cli" };
  const places = await preparePlaces(context);
  const there = await existing();
  let made = 0;
  for (let number = 1; number <= count; number++) {
    // A stream of its own for each article, so that skipping one does not change the next.
    const of = chance(seed * 1_000_003 + number);
    const title = headline(of, number);
    if (!there.has(title)) {
      await plant({ of, number, title }, places, { ...context, now: new Date(now.getTime() - number * 7 * MINUTE_MS) });
      made++;
    }
    told(number, count);
  }
  return { made };
}

type Places = Record<keyof typeof PLACES, string[]>;

async function plant(
  { of, number, title }: { of: Chance; number: number; title: string },
  places: Places,
  context: Context,
): Promise<void> {
  const { id, version } = await createArticle({ title }, context);
  const content = {
    kind: of.pick(ARTICLE_KINDS),
    language: "en",
    kicker: "",
    title,
    standfirst: sentence(of),
    slug: `${slugify(title).slice(0, 60).replace(/-+$/, "")}-${number}`,
    sectionId: of.pick(places.sections),
    bylines: of.once(5) ? [of.pick(places.authors), of.pick(places.authors)] : [of.pick(places.authors)],
    topics: [of.pick(places.topics), of.pick(places.topics)],
    lead: null,
    seo: { title: "", description: "" },
    body: JSON.stringify(documentFromBlocks(bodyText(of)).doc),
  };
  const saved = await saveDraft({ id, basedOn: version, content }, context);
  // Every tenth stays a draft, so that the desk's list has something to filter.
  if (number % 10 !== 0) await publishArticle({ id, version: saved.version }, context);
}

async function existing(): Promise<Set<string>> {
  const rows = await db().select({ title: articles.title }).from(articles).where(like(articles.title, "%)"));
  return new Set(rows.map((row) => row.title));
}

async function preparePlaces(context: Context): Promise<Places> {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const section = (n: number) =>
    createSection({ name: `Corpus section ${n}`, slug: `corpus-${n}`, parentId: null, description: "" }, context);
  const author = (n: number) =>
    createAuthor({ kind: "staff", name: `Corpus Author ${n}`, slug: `corpus-author-${n}`, role: "", bio: "" }, context);
  const topic = (n: number) =>
    createTopic({ name: `Corpus topic ${n}`, slug: `corpus-topic-${n}`, description: "" }, context);
  return {
    sections: await ensure(
      sections,
      numbers(PLACES.sections).map((n) => `corpus-${n}`),
      (_, n) => section(n),
    ),
    authors: await ensure(
      authors,
      numbers(PLACES.authors).map((n) => `corpus-author-${n}`),
      (_, n) => author(n),
    ),
    topics: await ensure(
      topics,
      numbers(PLACES.topics).map((n) => `corpus-topic-${n}`),
      (_, n) => topic(n),
    ),
  };
}

async function ensure(
  table: typeof sections | typeof authors | typeof topics,
  slugs: string[],
  make: (slug: string, n: number) => Promise<{ id: string }>,
): Promise<string[]> {
  const rows = await db().select({ id: table.id, slug: table.slug }).from(table).where(inArray(table.slug, slugs));
  const ids: string[] = [];
  for (const [index, slug] of slugs.entries())
    ids.push(rows.find((row) => row.slug === slug)?.id ?? (await make(slug, index + 1)).id);
  return ids;
}
