import { beforeEach, expect, test } from "vitest";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { countViews } from "#lib/readership/commands/count.ts";
import { deskArticleReadership, deskReadership } from "#lib/readership/desk.ts";
import { tableFile } from "#lib/readership/files.ts";
import { seesNumbersOf } from "#lib/readership/policy.ts";
import { ReadershipInput } from "#lib/readership/schema.ts";
import { aLiveArticle, type MadeDraft } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { aContributor, anEditor, aPerson, aSection, NOW, type Staff, system } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { seen, TODAY } from "#tests/support/views.ts";

freshStore("test");

let mara: Staff;
let iris: Staff;
let europe: { id: string };
let lakes: { id: string };
let sport: { id: string };
let treaty: MadeDraft;
let ferry: MadeDraft;
let match: MadeDraft;

beforeEach(async () => {
  await aSite({ timeZone: "UTC" });
  [mara, iris] = [await anEditor(), await aPerson()];
  const top = await aSection({ name: "Europe", position: 0 });
  [europe, lakes, sport] = [
    top,
    await aSection({ name: "Lakes", parent: top }),
    await aSection({ name: "Sport", position: 1 }),
  ];
  treaty = await aLiveArticle(mara.context, { title: "The treaty", slug: "treaty", sectionId: europe.id });
  ferry = await aLiveArticle(iris.context, { title: "The ferry", slug: "ferry", sectionId: lakes.id });
  match = await aLiveArticle(mara.context, { title: "=The match", slug: "match", sectionId: sport.id });
  await seen(treaty.id, 10, TODAY, "search.example");
  await seen(ferry.id, 20, TODAY - 1);
  await seen(ferry.id, 1, TODAY - 40);
  await seen(match.id, 5, TODAY - 29);
  const bots: [string, number][] = [["Google", 7]];
  await countViews({ day: TODAY, articles: 0, others: 3, bots, hosts: [["/own", 3]], each: [] }, system());
});

const ask = (viewer: Viewer, wish: object = {}) => deskReadership(viewer, ReadershipInput.parse(wish), NOW);
const narrowed = (sections: string[]): Viewer => ({ ...mara.viewer, id: "nobody", sections });

test("an editor sees the whole site: by day, the most read, sections, other sites, and bots apart", async () => {
  const numbers = await ask(mara.viewer);
  expect([numbers.about, numbers.articles, numbers.steps.length]).toEqual([{ what: "site" }, 35, 30]);
  expect(numbers.steps.filter(({ views }) => views > 0)).toEqual([
    { day: TODAY - 29, views: 5 },
    { day: TODAY - 1, views: 20 },
    { day: TODAY, views: 10 },
  ]);
  expect(numbers.sections.map(({ name, depth, views }) => [name, depth, views])).toEqual([
    ["Europe", 0, 30],
    ["Lakes", 1, 20],
    ["Sport", 0, 5],
  ]);
  expect(numbers.site).toEqual({
    others: 3,
    hosts: [
      { name: "/not-told", views: 25 },
      { name: "search.example", views: 10 },
      { name: "/own", views: 3 },
    ],
    bots: [{ name: "Google", views: 7 }],
  });
});

test("a section is shown with all below it", async () => {
  const numbers = await ask(mara.viewer, { section: europe.id });
  expect([numbers.articles, numbers.site]).toEqual([30, null]);
  expect(numbers.top.map(({ title }) => title)).toEqual(["The ferry", "The treaty"]);
  expect(numbers.sections.map(({ name }) => name)).toEqual(["Europe", "Lakes"]);
  await expect(ask(mara.viewer, { section: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
});

test("an editor narrowed to sections sees those, and nothing of the site", async () => {
  const viewer = narrowed([lakes.id]);
  const numbers = await ask(viewer);
  expect([numbers.about, numbers.articles, numbers.site]).toEqual([{ what: "sections" }, 20, null]);
  expect(numbers.top.map(({ title }) => title)).toEqual(["The ferry"]);
  expect(numbers.sections.map(({ name }) => name)).toEqual(["Lakes"]);
  await expect(ask(viewer, { section: europe.id })).rejects.toMatchObject({ code: "not-found" });
});

test("an author sees their own articles, and those of others are not found", async () => {
  const numbers = await ask(iris.viewer, { period: "quarter" });
  expect([numbers.about, numbers.articles, numbers.site, numbers.sections]).toEqual([{ what: "own" }, 21, null, []]);
  expect(numbers.top.map(({ title }) => title)).toEqual(["The ferry"]);
  await expect(deskArticleReadership(iris.viewer, treaty.id, "week", NOW)).rejects.toMatchObject({ code: "not-found" });
  expect((await ask((await aContributor()).viewer)).top).toEqual([]);
});

test("whoever's role has no right to numbers finds no such room", async () => {
  const role = { id: "writer", name: "Writer", rights: { "article.write": "all" as const } };
  const viewer: Viewer = { ...mara.viewer, role };
  await expect(ask(viewer)).rejects.toMatchObject({ code: "not-found" });
  await expect(deskArticleReadership(viewer, treaty.id, "week", NOW)).rejects.toMatchObject({ code: "not-found" });
});

test("one article is shown by day and by where its readers came from, and with all that it ever had", async () => {
  const numbers = await deskArticleReadership(iris.viewer, ferry.id, "month", NOW);
  expect(numbers).toMatchObject({ title: "The ferry", views: 20, ever: 21, state: "live" });
  expect(numbers.hosts).toEqual([{ name: "/not-told", views: 20 }]);
});

test("who may see an article's numbers is the same in the list and on its page", async () => {
  const people: Viewer[] = [
    mara.viewer,
    iris.viewer,
    narrowed([lakes.id]),
    narrowed([]),
    (await aContributor()).viewer,
  ];
  for (const viewer of people) {
    const listed = (await ask(viewer, { period: "year" })).top.map(({ id }) => id);
    for (const { id } of [treaty, ferry, match]) {
      const shown = await deskArticleReadership(viewer, id, "year", NOW).then(
        () => true,
        () => false,
      );
      expect([viewer.sections, id, shown]).toEqual([viewer.sections, id, listed.includes(id)]);
    }
  }
  const facts = { createdBy: iris.person.id, assigneeId: null, sectionId: lakes.id };
  expect([iris.viewer, narrowed([sport.id])].map((viewer) => seesNumbersOf(viewer, facts))).toEqual([true, false]);
});

test("numbers tell nobody the words of a draft: not of one under way, nor of one that was withdrawn", async () => {
  const { id, version, content } = treaty;
  await saveDraft({ id, basedOn: version, content: { ...content, title: "The secret treaty" } }, mara.context);
  const role = { id: "counter", name: "Counter", rights: { "readership.see": "all" as const } };
  const counter: Viewer = { ...iris.viewer, role };
  const titleFor = async (viewer: Viewer) => (await ask(viewer)).top.find((each) => each.id === id)?.title;
  expect([await titleFor(counter), await titleFor(mara.viewer)]).toEqual(["The treaty", "The treaty"]);
  await unpublishArticle({ id }, mara.context);
  expect([await titleFor(counter), await titleFor(mara.viewer)]).toEqual(["A withdrawn article", "The secret treaty"]);
});

test("a table is a file that a spreadsheet opens and does not run", async () => {
  const numbers = await ask(mara.viewer);
  const lines = (name: Parameters<typeof tableFile>[0]) => tableFile(name, numbers).split("\r\n").slice(1, 3);
  expect(lines("days")).toEqual(['"2029-12-17","5"', '"2029-12-18","0"']);
  expect(tableFile("articles", numbers)).toContain(`"'=The match","Sport","live","5"`);
  expect(lines("sections")[0]).toContain('"Europe","30"');
  expect(lines("referrers")).toEqual(['"(not told)","25"', '"search.example","10"']);
  expect(lines("bots")[0]).toBe('"Google","7"');
  const own = await deskArticleReadership(iris.viewer, ferry.id, "week", NOW);
  expect(tableFile("days", own)).toContain('"2030-01-14","20"');
});
