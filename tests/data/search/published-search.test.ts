import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { purgeArticle } from "#lib/articles/commands/purge.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { changeAuthor } from "#lib/authors/commands/change.ts";
import { createPage } from "#lib/pages/commands/create.ts";
import { publishedSearch } from "#lib/search/published.ts";
import { wishOf } from "#lib/search/wish.ts";
import { changeSection } from "#lib/sections/commands/change.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anAuthor, anEditor, aSection, aTopic, DAY, later, type Staff } from "#tests/support/make.ts";
import { inBrackets, search, titlesFound } from "#tests/support/searches.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
let editor: Staff;
let day = 0;
beforeEach(async () => {
  editor = await anEditor();
  day = 0;
});

/** Live, each a day after the one before. */
function published(title: string, facts: Parameters<typeof aLiveArticle>[1] = {}) {
  const slug = `story-${++day}`;
  return aLiveArticle({ ...editor.context, now: later(day * DAY) }, { title, standfirst: "In short.", slug, ...facts });
}

describe("what is found", () => {
  test("is what is live: no word of a draft, of a change to come, of what was withdrawn, trashed or purged", async () => {
    const live = await published("Treaty signed");
    await aDraft(editor.context, { title: "Treaty secret", slug: "secret" });
    await rewrite(editor.context, live, { title: "Treaty leaked" });
    expect(await titlesFound("treaty")).toEqual(["Treaty signed"]);
    expect((await search("leaked")).found).toEqual([]);

    await unpublishArticle({ id: live.id }, editor.context);
    expect(await titlesFound("treaty")).toEqual([]);
    const again = await published("Treaty renewed");
    await unpublishArticle({ id: again.id }, editor.context);
    await trashArticle({ id: again.id }, editor.context);
    await purgeArticle({ id: again.id }, editor.context);
    expect(await titlesFound("renewed")).toEqual([]);
  });

  test("follows each publication: the new words are found, those of before are not", async () => {
    const live = await published("Talks stall", { body: aBody("The ferries wait.") });
    const { version } = await rewrite(editor.context, live, {
      title: "Talks resume",
      body: aBody("The ferries sail."),
    });
    await publishArticle({ id: live.id, version }, editor.context);
    expect(await titlesFound("sail")).toEqual(["Talks resume"]);
    expect((await search("stall")).found).toEqual([]);
  });

  test("no suggestion tells a word of what was withdrawn", async () => {
    const live = await published("Confidential annexe");
    expect((await search("confidentail")).instead).toBe("confidential");
    await unpublishArticle({ id: live.id }, editor.context);
    expect(await search("confidentail")).toMatchObject({ found: [], instead: null, meant: null });
  });

  test("stands first in the title, then in the standfirst or a name, then in the text; each newest first", async () => {
    const author = await anAuthor({ name: "Petra Harbour" });
    await published("Harbour of old");
    await published("In the text", { body: aBody("Ships leave the harbour at dawn.") });
    await published("In the standfirst", { standfirst: "The harbour is full." });
    await published("Signed", { bylines: [author.id] });
    await published("Harbour of late");
    await published("Somewhere else");
    const byRelevance = ["Harbour of late", "Harbour of old", "Signed", "In the standfirst", "In the text"];
    expect(await titlesFound("harbour")).toEqual(byRelevance);
    const newest = ["Harbour of late", "Signed", "In the standfirst", "In the text", "Harbour of old"];
    expect(await titlesFound("harbour", { sort: "newest" })).toEqual(newest);
  });

  test("has every word, the whole phrase in quotation marks, and nothing that was struck out", async () => {
    await published("Peace in the east", { body: aBody("The ministers speak of a lasting peace treaty.") });
    await published("Treaty of the sea", { body: aBody("Peace was not spoken of.") });
    expect(await titlesFound("peace treaty")).toHaveLength(2);
    expect(await titlesFound('"peace treaty"')).toEqual(["Peace in the east"]);
    expect(await titlesFound("peace treaty -ministers")).toEqual(["Treaty of the sea"]);
    expect(await titlesFound("peace treaty -“of the sea”")).toEqual(["Peace in the east"]);
  });

  test("a phrase does not reach from the title into the standfirst, nor over a paragraph", async () => {
    await published("The end", {
      standfirst: "Of winter",
      body: aBody([
        { type: "p", text: "A long" },
        { type: "p", text: "Road home" },
      ]),
    });
    expect((await search('"end of"')).found).toEqual([]);
    expect((await search('"long road"')).found).toEqual([]);
    expect(await titlesFound('"road home"')).toEqual(["The end"]);
  });

  test("a standing page is found too, and is of no kind", async () => {
    await published("Contact line");
    const { id } = await createPage({ start: "contact" }, editor.context);
    await store().transaction((tx) => tx.update(articles).set({ sample: false }).where(eq(articles.id, id)));
    expect((await search("contact")).narrowing.kinds).toEqual([{ value: "analysis", name: "analysis", count: 1 }]);
  });
});

describe("letters", () => {
  test.each([
    ["м’ята", "мʼята", "М'ЯТА"],
    ["Ґрунт і ёлка", "грунт", "елка"],
    ["İstanbul'da ışık", "istanbul", "ISTANBUL", "isik", "ışık"],
    ["أَلْمُعَاهَدَة", "المعاهدة", "المعاهده", "معاهدة"],
    ["إلى مستشفى", "الى", "مستشفي", "مـسـتـشـفـى"],
    ["Straße nach Łódź", "strasse", "lodz", "ŁÓDŹ"],
    ["L’accord d’État", "accord", "etat", "l'État"],
    ["Україна підписала угоду", "України", "угодами", "підписати"],
    ["Переговоры и журнал", "переговоров", "журналы"],
    ["和平条约", "条约", "和平"],
  ])("%s is found by other spellings of its words", async (title, ...asked) => {
    await published(title);
    await published("Something else");
    for (const q of asked) expect([q, await titlesFound(q)]).toEqual([q, [title]]);
  });

  test("letters that are letters of their own stay apart", async () => {
    await published("Їжа");
    expect((await search("іжа", { exact: true })).found).toEqual([]);
  });
});

describe("narrowing", () => {
  test("by section and all below it, author, topic, kind and days, which combine", async () => {
    const world = await aSection({ name: "World", slug: "world" });
    const east = await aSection({ name: "East", slug: "east", parent: world });
    const topic = await aTopic({ name: "Sanctions", slug: "sanctions" });
    const author = await anAuthor({ name: "Vera Own", slug: "vera" });
    await published("Ferry one", { sectionId: east.id, topics: [topic.id], kind: "news" });
    await published("Ferry two", { sectionId: world.id, bylines: [author.id] });
    await published("Ferry three", { kind: "news" });
    expect(await titlesFound("ferry", { section: "world" })).toEqual(["Ferry two", "Ferry one"]);
    expect(await titlesFound("ferry", { section: "world/east" })).toEqual(["Ferry one"]);
    expect(await titlesFound("ferry", { author: "vera" })).toEqual(["Ferry two"]);
    expect(await titlesFound("ferry", { topic: "sanctions", kind: "news" })).toEqual(["Ferry one"]);
    expect(await titlesFound("ferry", { kind: "news" })).toEqual(["Ferry three", "Ferry one"]);
    const second = later(2 * DAY)
      .toISOString()
      .slice(0, 10);
    expect(await titlesFound("ferry", { from: second, to: second })).toEqual(["Ferry two"]);
    expect(await titlesFound("ferry", { section: "nowhere" })).toHaveLength(3);
  });

  test("tells how many of each there are", async () => {
    const world = await aSection({ name: "World", slug: "world" });
    const author = await anAuthor({ name: "Vera Own", slug: "vera" });
    await published("Ferry one", { sectionId: world.id, kind: "news", bylines: [author.id] });
    await published("Ferry two", { sectionId: world.id, bylines: [author.id] });
    const { counted, narrowing } = await search("ferry");
    expect(counted).toEqual({ count: 2, isMore: false });
    expect(narrowing.sections).toEqual([{ value: "world", name: "World", count: 2 }]);
    expect(narrowing.authors).toEqual([{ value: "vera", name: "Vera Own", count: 2 }]);
    expect(narrowing.kinds.map(({ value }) => value)).toEqual(["news", "analysis"]);
  });

  test("a new name of an author or a section is found at once, the old one no longer", async () => {
    const author = await anAuthor({ name: "Nia Before", slug: "nia" });
    const section = await aSection({ name: "Oldtown", slug: "town" });
    await published("Signed", { bylines: [author.id], sectionId: section.id });
    expect(await titlesFound("nia before")).toEqual(["Signed"]);
    const { kind, role, bio } = author;
    await changeAuthor({ id: author.id, kind, role, bio, name: "Nia After", slug: "nia" }, editor.context);
    await changeSection(
      { id: section.id, name: "Newtown", slug: "town", parentId: null, description: "" },
      editor.context,
    );
    expect(await titlesFound("nia after newtown")).toEqual(["Signed"]);
    expect((await search("before", { exact: true })).found).toEqual([]);
    expect((await search("oldtown", { exact: true })).found).toEqual([]);
  });

  test("the page of an author, a section or a topic of that name comes first, if anything published is on it", async () => {
    const author = await anAuthor({ name: "Vera Own", slug: "vera" });
    await anAuthor({ name: "Vera Own-Nothing", slug: "nothing" });
    await published("Signed", { bylines: [author.id] });
    expect((await search("vera own")).destinations).toEqual([
      { type: "author", name: "Vera Own", path: "authors/vera" },
    ]);
  });
});

describe("slips", () => {
  beforeEach(() =>
    published("Parliament ratifies the agreement", { body: aBody("Zelensky spoke. Переговори тривають.") }),
  );

  test.each([
    ["parlaiment", "parliament"],
    ["parliment agreemnt", "parliament agreement"],
    ["Zelenski", "zelensky"],
    ["перегвори", "переговори"],
  ])("%s is searched for as %s, and the page says so", async (typed, meant) => {
    expect(await search(typed)).toMatchObject({
      instead: meant,
      found: [{ card: { title: "Parliament ratifies the agreement" } }],
    });
  });

  test("whoever wants exactly what was typed gets it, with what may have been meant", async () => {
    expect(await search("parlaiment", { exact: true })).toMatchObject({
      found: [],
      instead: null,
      meant: "parliament",
    });
  });

  test("a word that nothing is like is named", async () => {
    expect(await search("parliament xylophonist")).toMatchObject({
      found: [],
      instead: null,
      missing: ["xylophonist"],
    });
  });
});

describe("pages of results", () => {
  test("each is where the one before ended, and the last leads nowhere", async () => {
    for (let n = 1; n <= 12; n++)
      await published(n % 3 ? `Bridge ${n}` : `Road ${n}`, { standfirst: "Bridge and road." });
    const first = await search("bridge");
    const second = await search("bridge", { after: first.next ?? "" });
    const titles = [...first.found, ...second.found].map(({ card }) => card.title);
    const bridges = ["Bridge 11", "Bridge 10", "Bridge 8", "Bridge 7", "Bridge 5", "Bridge 4", "Bridge 2", "Bridge 1"];
    expect(titles).toEqual([...bridges, "Road 12", "Road 9", "Road 6", "Road 3"]);
    expect(second.next).toBeNull();
    expect(first.counted).toEqual({ count: 12, isMore: false });
  });

  test("what was found is marked in the title and in the place of the text that has most of it", async () => {
    const far = `${"Nothing of it here. ".repeat(40)}\n\nAt last the ministers signed a treaty on the lake.`;
    await published("A treaty, signed", { body: aBody(far.split("\n\n").map((text) => ({ type: "p", text }))) });
    const [found] = (await search("signed treaties")).found;
    expect(inBrackets(found?.title ?? [])).toBe("A [treaty], [signed]");
    expect(inBrackets(found?.passage ?? [])).toBe("At last the ministers [signed] a [treaty] on the lake.");
  });
});

describe("whatever is typed", () => {
  test.each([
    ['"unbalanced treaty'],
    ["treaty AND"],
    ["treaty*"],
    ["NEAR(treaty, 2)"],
    ["title:treaty"],
    ["(treaty"],
    ["treaty | ! & <->"],
    ["treaty'); DROP TABLE articles; --"],
    ["\u202etreaty\u202c 🕊️"],
    ["treaty\u0000"],
    ["tre\u00adaty"],
    ["§kindnews treaty"],
  ])("%s is answered without an error", async (q) => {
    await published("Treaty AND NEAR title drop table articles kindnews 2 unbalanced");
    const results = await publishedSearch(wishOf({ q }), { sections: [], timeZone: "UTC" });
    expect(results?.found).toHaveLength(1);
  });

  test.each([[""], ["   "], ["-treaty"], ["🕊️"], ['"'], ["* ( ) \" '"], ["\u202e"]])(
    "%j has no word to look for",
    async (q) => {
      expect(await publishedSearch(wishOf({ q }), { sections: [], timeZone: "UTC" })).toBeNull();
    },
  );

  test("a hundred thousand letters are cut to what is read", async () => {
    await published("Treaty");
    expect(
      await publishedSearch(wishOf({ q: `treaty ${"x".repeat(100_000)}` }), { sections: [], timeZone: "UTC" }),
    ).toMatchObject({ found: [] });
    expect(
      await publishedSearch(wishOf({ q: "treaty ".repeat(20_000) }), { sections: [], timeZone: "UTC" }),
    ).toMatchObject({ counted: { count: 1 } });
  });
});
