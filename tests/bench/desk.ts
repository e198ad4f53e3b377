/**
 * Are the lists of the desk as quick with 100,000 articles and 1,000,000 revisions as with 1,000 and 10,000? One store of each
 * size is filled and asked in turn, so that a busy machine slows both; printed are the medians and their ratio.
 * Run: node tests/bench/desk.ts [how many, 100000]   (SQLite; with DATABASE_URL=postgres://here a PostgreSQL of its own)
 */
import { deskArticles } from "#lib/articles/desk-list.ts";
import { ListInput } from "#lib/articles/schema.ts";
import { deskCalendar } from "#lib/calendar/desk.ts";
import { daysOf } from "#lib/calendar/spans.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { deskLinkSearch } from "#lib/links/desk.ts";
import { deskNotices, unreadNotices } from "#lib/notices/desk.ts";
import { deskPages } from "#lib/pages/desk.ts";
import { deskFinds } from "#lib/palette/desk.ts";
import { deskBoard } from "#lib/plan/desk-board.ts";
import { deskWork } from "#lib/plan/desk-work.ts";
import { BoardInput } from "#lib/plan/schema.ts";
import { waitingFor } from "#lib/review/desk.ts";
import { compare, fewAndMany, median, pagesOn } from "#tests/support/few-and-many.ts";
import { NOW } from "#tests/support/make.ts";
import { authorId, manyArticles, personId, sectionId } from "#tests/support/many-articles.ts";

const SMALL = 1_000;
const person = (at: number, more: Pick<Viewer, "role" | "sections">): Viewer => ({
  ...{ type: "person", id: personId(at), name: "Bench" },
  ...more,
});
const EDITOR = person(0, { role: "editor", sections: "all" });
const NARROWED = person(0, { role: "editor", sections: [sectionId(1)] });
const AUTHOR = person(1, { role: "author", sections: "all" });

const LISTS: [says: string, wish: Record<string, string>, how?: { deep?: true; as?: Viewer }][] = [
  ["everything open", {}],
  ["everything open, 20 pages on", {}, { deep: true }],
  ["everything open, for one narrowed", {}, { as: NARROWED }],
  ["own, for an author", {}, { as: AUTHOR }],
  ["own drafts by title, for an author", { state: "draft", sort: "title" }, { as: AUTHOR }],
  ["by title", { sort: "title" }],
  ["by publication", { sort: "published" }],
  ["drafts", { state: "draft" }],
  ["drafts by title", { state: "draft", sort: "title" }],
  ["live with changes", { state: "live-with-changes" }],
  ["scheduled", { state: "scheduled" }],
  ["in the trash", { state: "trashed" }],
  ["given to somebody", { assignee: personId(1) }],
  ["late", { due: "late" }],
  ["urgent", { priority: "urgent" }],
  ["in a stage", { stage: "stage-editing" }],
  ["mine", { whose: "mine" }],
  ["of a section", { section: sectionId(1) }],
  ["by an author", { author: authorId(1) }],
  ["of a section by an author", { section: sectionId(1), author: authorId(1) }],
  ["by an author, by title", { author: authorId(1), sort: "title" }],
  ["a word of every article", { q: "treasury" }],
  ["two words of many", { q: "treasury winter" }],
  ["a word of few", { q: "rarity" }],
  ["words of none", { q: "zebra quagga" }],
];

const ZONE = "Europe/Kyiv";
const inMonth = (filter: object) => () =>
  deskCalendar(EDITOR, { days: daysOf("month", "2030-01-15", 1), zone: ZONE, most: 4, ...filter });

/** The other rooms. */
const ROOMS: [says: string, read: () => Promise<unknown>][] = [
  ["my work", () => deskWork(EDITOR, NOW, ZONE)],
  ["my work, for an author", () => deskWork(AUTHOR, NOW, ZONE)],
  ["the board", () => deskBoard(EDITOR, BoardInput.parse({}), NOW, ZONE)],
  ["the board of a section", () => deskBoard(EDITOR, BoardInput.parse({ section: sectionId(1) }), NOW, ZONE)],
  ["the board of somebody", () => deskBoard(EDITOR, BoardInput.parse({ assignee: "me" }), NOW, ZONE)],
  ["what waits for review", () => waitingFor(EDITOR)],
  ["unread notices, counted", () => unreadNotices(EDITOR)],
  ["unread notices, for an author", () => unreadNotices(AUTHOR)],
  ["notices", () => deskNotices(EDITOR)],
  ["calendar, a month", inMonth({})],
  ["calendar, a month of a section", inMonth({ section: sectionId(1) })],
  ["calendar, a month of somebody", inMonth({ person: personId(1) })],
  ["standing pages", () => deskPages(EDITOR)],
  ["quick search, a common word", () => deskFinds(EDITOR, "treasury")],
  ["quick search, a word of few", () => deskFinds(EDITOR, "rarity")],
  ["quick search, before a word", () => deskFinds(EDITOR, "")],
  ["what a link may lead to", () => deskLinkSearch(EDITOR, "treasury")],
];

const { stores, end } = await fewAndMany([SMALL, Number(process.argv[2] ?? 100_000)], manyArticles);
const ratios: number[] = [];
for (const [says, asked, { deep, as = EDITOR } = {}] of LISTS) {
  const wish = ListInput.parse(asked);
  const wishes: ListInput[] = [];
  for (const store of stores)
    wishes.push(await pagesOn(deep ? 20 : 0, store, wish, (at) => deskArticles(as, at, { now: NOW })));
  ratios.push(await compare(says, stores, (at) => deskArticles(as, wishes[at] as ListInput, { now: NOW })));
}
for (const [says, read] of ROOMS) ratios.push(await compare(says, stores, read));
console.log(`median of the ratios × ${median(ratios).toFixed(2)}`);
await end();
process.exit(0);
