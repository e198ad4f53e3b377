/**
 * Is the desk's list as quick at 10,000 articles as at 10? One store of each size is asked in turn, so that a busy machine
 * slows both; printed are the medians and their ratio.
 * Run: node tests/bench/desk-list.ts <data folder, small> <data folder, large>   (SQLite; lib/sample/corpus.ts fills them)
 */
import { db } from "#db/client.ts";
import { openSqlite } from "#db/dialect/sqlite.ts";
import type { Store } from "#db/dialect/store.ts";
import { authors } from "#db/schema/authors.ts";
import { sections } from "#db/schema/sections.ts";
import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { compare, pagesOn, use } from "#tests/support/few-and-many.ts";

const EDITOR: Viewer = { type: "person", id: "benchbenchbench0", name: "Bench", role: "editor", sections: "all" };
const CASES: [says: string, wish: Record<string, string>, deep?: "deep"][] = [
  ["everything open", {}],
  ["everything open, 200 pages on", {}, "deep"],
  ["by title", { sort: "title" }],
  ["by title, 200 pages on", { sort: "title" }, "deep"],
  ["by publication", { sort: "published" }],
  ["drafts", { state: "draft" }],
  ["drafts by title", { state: "draft", sort: "title" }],
  ["live by title", { state: "live", sort: "title" }],
  ["live by publication", { state: "live", sort: "published" }],
  ["of a section", { section: "1" }],
  ["by an author", { author: "1" }],
  ["of a section by an author", { section: "1", author: "1" }],
  ["by an author, by title", { author: "1", sort: "title" }],
  ["of a section, by publication", { section: "1", sort: "published" }],
  ["by nobody, by title", { author: "0", sort: "title" }],
  ["a word of every article", { q: "the" }],
  ["two words of many", { q: "treasury winter" }],
  ["a word of few", { q: "9999" }],
  ["words of none", { q: "zebra quagga" }],
  ["a common word by an author", { q: "treasury", author: "1" }],
];

const [small, large] = process.argv.slice(2, 4).map((folder) => openSqlite(folder));
if (!small || !large) {
  console.error("Which folders? For example: node tests/bench/desk-list.ts /tmp/ten /tmp/ten-thousand");
  process.exit(2);
}
const stores = [small, large] as const;
for (const [says, wish, deep] of CASES) {
  const wishes: ListInput[] = [];
  for (const store of stores)
    wishes.push(await pagesOn(deep ? 200 : 0, store, await wishIn(store, wish), (at) => deskArticles(EDITOR, at)));
  await compare(says, stores, (at) => deskArticles(EDITOR, wishes[at] as ListInput));
}
process.exit(0);

/** The numbers of a wish stand for records of the corpus. */
async function wishIn(store: Store, { section, author, ...wish }: Record<string, string>): Promise<ListInput> {
  use(store);
  return ListInput.parse({
    ...wish,
    section: section && (await db().select().from(sections)).find((row) => row.slug === `corpus-${section}`)?.id,
    author:
      author &&
      ((await db().select().from(authors)).find((row) => row.slug === `corpus-author-${author}`)?.id ??
        "nobodynobody0000"),
  });
}
