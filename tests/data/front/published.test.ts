import { expect, test } from "vitest";
import type { Arrangement } from "#db/schema/fronts.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { publishedList } from "#lib/articles/published-lists.ts";
import { publishFrontDraft } from "#lib/front/commands/publish.ts";
import { saveFrontDraft } from "#lib/front/commands/save.ts";
import { previewOfFront } from "#lib/front/preview.ts";
import { publishedFrontPage, publishedSectionFront } from "#lib/front/published.ts";
import { publishedSections } from "#lib/sections/published.ts";
import { articleTag, frontTag, latestTag } from "#lib/tags.ts";
import { joinTranslations } from "#lib/translations/commands/join.ts";
import { aDraft, aLiveArticle } from "#tests/support/articles.ts";
import { pinned, top } from "#tests/support/fronts.ts";
import { anEditor, aSection, contextOf, later, MINUTE, NOW, type Staff } from "#tests/support/make.ts";
import { freshStore } from "#tests/support/store.ts";
import { noted } from "../published/noted.ts";

freshStore("test");

const titles = (cards: { title: string }[]) => cards.map(({ title }) => title);

type Made = Awaited<ReturnType<typeof aLiveArticle>>;

/** Stories 1 to `count` in a section, a minute apart. */
async function stories({ viewer }: Staff, sectionId: string, count: number, word = "Story") {
  const made = [];
  for (let n = 1; n <= count; n++) {
    const facts = { sectionId, title: `${word} ${n}`, slug: `${word.toLowerCase()}-${n}` };
    made.push(await aLiveArticle(contextOf(viewer, later(n * MINUTE)), facts));
  }
  return made as [Made, Made, Made, ...Made[]];
}

async function published(editor: Staff, place: string, arrangement: Arrangement, basedOn = 0) {
  const { version } = await saveFrontDraft({ place, basedOn, arrangement }, editor.context);
  await publishFrontDraft({ place, version }, editor.context);
}

const front = (at = NOW) => noted(async () => publishedFrontPage(await publishedSections(), at));

test("readers get what was pinned, with its words here and what belongs to it, and the newest around it", async () => {
  const editor = await anEditor();
  const [world, city] = [await aSection({ name: "World", slug: "world" }), await aSection({ position: 1 })];
  const [first, second, third] = await stories(editor, world.id, 7);
  const [, inCity] = await stories(editor, city.id, 3, "City");
  const lead = pinned(first.id, { headline: "Said louder", kicker: "Live", related: [second.id] });
  await published(editor, "site", {
    top: [lead, null, pinned(third.id)],
    opinion: [],
    rails: [{ sectionId: city.id, slots: [pinned(inCity.id)] }],
  });
  const { value, tags } = await front();
  expect(value.lead).toMatchObject({ id: first.id, title: "Said louder", kickerHere: "Live" });
  expect(titles(value.lead?.related ?? [])).toEqual(["Story 2"]);
  expect(titles(value.seconds)).toEqual(["City 3", "Story 3", "Story 7"]);
  expect(value.rails.map(({ section, cards }) => [section.name, titles(cards)])).toEqual([
    ["World", ["Story 6", "Story 5", "Story 4"]],
    [city.name, ["City 2", "City 1"]],
  ]);
  expect(tags).toEqual(new Set([...tags, latestTag, frontTag("site"), articleTag(first.id), articleTag(second.id)]));
});

test("a pinned story that is not out leaves its slot to the newest, and takes it when it is", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const [first] = await stories(editor, section.id, 2);
  const coming = await aDraft(editor.context, { sectionId: section.id, title: "Coming", slug: "coming" });
  await published(editor, "site", top(pinned(coming.id, { headline: "A secret until then" }), pinned(first.id)));
  const before = await front();
  expect(before.value.lead?.title).toBe("Story 2");
  expect(JSON.stringify(before.value)).not.toContain("secret");
  expect(before.tags).toContain(articleTag(coming.id));
  await publishArticle({ id: coming.id, version: coming.version }, contextOf(editor.viewer, later(9 * MINUTE)));
  expect((await front()).value.lead?.title).toBe("A secret until then");
  await unpublishArticle({ id: coming.id }, editor.context);
  expect((await front()).value.lead?.title).toBe("Story 2");
});

test("a story stands in its slot until its time, and the page is over then by itself", async () => {
  const editor = await anEditor();
  const [first] = await stories(editor, (await aSection()).id, 2);
  const end = later(60 * MINUTE);
  await published(editor, "site", top(pinned(first.id, { until: end.toISOString() })));
  const before = await front();
  expect([before.value.lead?.title, before.until]).toEqual(["Story 1", end.getTime()]);
  const after = await front(end);
  expect([after.value.lead?.title, after.until]).toEqual(["Story 2", Number.POSITIVE_INFINITY]);
});

test("with nothing pinned, or all of it taken out again, the front arranges itself", async () => {
  const editor = await anEditor();
  const [first] = await stories(editor, (await aSection()).id, 3);
  const bare = (await front()).value;
  await published(editor, "site", top(pinned(first.id)));
  expect((await front()).value.lead?.id).toBe(first.id);
  await published(editor, "site", top(), 1);
  expect((await front()).value).toEqual(bare);
});

test("opinion of any section stands apart once somebody pins it there", async () => {
  const editor = await anEditor();
  const section = await aSection();
  await stories(editor, section.id, 4);
  const voices = [];
  for (const n of [1, 2, 3])
    voices.push(
      await aLiveArticle(editor.context, {
        sectionId: section.id,
        kind: "opinion",
        title: `Voice ${n}`,
        slug: `v-${n}`,
      }),
    );
  expect((await front()).value.opinion).toBeUndefined();
  await published(editor, "site", { top: [], opinion: [null, pinned(voices[0]?.id as string)], rails: [] });
  const { opinion = [] } = (await front()).value;
  expect(titles(opinion)).toHaveLength(3);
  expect(titles(opinion)[1]).toBe("Voice 1");
});

test("the first page of a section begins with what was pinned, from wherever, and lists the rest; turned pages stay", async () => {
  const editor = await anEditor();
  const [world, city] = [await aSection({ slug: "world" }), await aSection()];
  const made = await stories(editor, world.id, 8);
  const [guest] = await stories(editor, city.id, 1, "Guest");
  const at = async (now = NOW) => {
    const sections = await publishedSections();
    const section = sections.find(({ id }) => id === world.id) as (typeof sections)[number];
    return noted(async () => {
      const list = await publishedList({ type: "section", id: world.id }, {}, sections, 5);
      return { list, front: await publishedSectionFront(section, list, sections, now) };
    });
  };
  expect((await at()).value.front).toBeNull();
  await published(editor, world.id, top(pinned(guest.id), pinned(made[0].id), null, null));
  const { value, tags } = await at();
  const { top: above, list, shown } = value.front as NonNullable<typeof value.front>;
  expect([above.lead?.title, ...titles(above.seconds)]).toEqual(["Guest 1", "Story 1", "Story 8", "Story 7"]);
  expect(titles(list.cards)).toEqual(["Story 6", "Story 5", "Story 4"]);
  expect(list.older).toBe(value.list.older);
  expect(shown.cards).toHaveLength(7);
  for (const tag of [frontTag(world.id), articleTag(guest.id)]) expect(tags).toContain(tag);
  for (const { id } of [guest, made[0]]) await unpublishArticle({ id }, editor.context);
  expect((await at()).value.front).toBeNull();
});

test("the newest of a story that was placed in another language is left out, whatever else is pinned", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const [first, second] = await stories(editor, section.id, 3);
  const inGerman = { sectionId: section.id, language: "de", title: "Erste", slug: "erste" };
  const german = await aLiveArticle(contextOf(editor.viewer, later(9 * MINUTE)), inGerman);
  await joinTranslations({ id: first.id, otherId: german.id }, editor.context);
  expect((await front()).value.lead?.title).toBe("Erste");
  await published(editor, "site", top(pinned(second.id, { related: [first.id] })));
  const { value } = await front();
  expect(titles([...(value.lead ? [value.lead] : []), ...value.seconds])).toEqual(["Story 2", "Story 3"]);
  expect(value.rails).toEqual([]);
  await published(editor, "site", top(pinned(first.id), pinned(german.id)), 1);
  // By hand both can stand there.
  expect(titles((await front()).value.seconds)[0]).toBe("Erste");
});

test("the first page of a section tells no story again in another language below where it stands above", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const [first, second, third] = await stories(editor, section.id, 7);
  const translated = async (of: Made, slug: string, minutes: number) => {
    const facts = { sectionId: section.id, language: "de", title: `German ${slug}`, slug };
    const made = await aLiveArticle(contextOf(editor.viewer, later(minutes * MINUTE)), facts);
    await joinTranslations({ id: of.id, otherId: made.id }, editor.context);
  };
  await translated(first, "one", 10);
  await translated(second, "two", 9);
  await translated(third, "three", 3.5);
  await published(editor, section.id, top(pinned(first.id)));
  const sections = await publishedSections();
  const list = await publishedList({ type: "section", id: section.id }, {}, sections);
  const here = sections.find(({ id }) => id === section.id) as (typeof sections)[number];
  const found = await publishedSectionFront(here, list, sections, NOW);
  expect(titles([...(found?.top.seconds ?? [])])).toEqual(["German two", "Story 7", "Story 6"]);
  // Of what stands above nothing comes again; of what does not, both languages do.
  expect(titles(found?.list.cards ?? [])).toEqual(["Story 5", "Story 4", "German three", "Story 3"]);
});

test("a preview shows what is worked on or an earlier version, and readers see nothing of it", async () => {
  const editor = await anEditor();
  const [first, second] = await stories(editor, (await aSection()).id, 4);
  await published(editor, "site", top(pinned(first.id)));
  await saveFrontDraft({ place: "site", basedOn: 1, arrangement: top(pinned(second.id)) }, editor.context);
  const sections = await publishedSections();
  const leadOf = async (version: number | "draft") => {
    const preview = await previewOfFront(editor.viewer, { place: "site", version }, sections, NOW);
    return preview.section === null && preview.front.lead?.title;
  };
  expect([await leadOf("draft"), await leadOf(1)]).toEqual(["Story 2", "Story 1"]);
  expect((await front()).value.lead?.title).toBe("Story 1");
  await expect(leadOf(7)).rejects.toMatchObject({ code: "not-found" });
});
