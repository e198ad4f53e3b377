import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { drafts } from "#db/schema/articles.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { saveDraft } from "#lib/articles/commands/save.ts";
import { aBody, aContent, aDraft, rewrite } from "#tests/support/articles.ts";
import { aContributor, anAuthor, anEditor, anyone, aPerson } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

async function draftOf(id: string) {
  return (await db().select().from(drafts).where(eq(drafts.articleId, id)))[0];
}

test("a contributor begins an article, signed with the own name, and saves it", async () => {
  const me = await aContributor();
  const profile = await anAuthor({ personId: me.person.id });
  const { id, version } = await createArticle({ title: "The second line" }, me.context);
  expect(await draftOf(id)).toMatchObject({ version: 1, slug: "the-second-line", bylines: [profile.id] });
  const saved = await saveDraft({ id, basedOn: version, content: await aContent() }, me.context);
  expect(saved).toMatchObject({ version: 2, state: "draft", unchanged: false });
  expect(await lastEvent()).toMatchObject({
    name: "article.save",
    actorId: me.person.id,
    targetId: id,
    after: { version: 2 },
  });
});

test("somebody else's article is refused to a contributor, and everything to a stranger", async () => {
  const owner = await aPerson();
  const other = await aContributor();
  const draft = await aDraft(owner.context);
  const again = { id: draft.id, basedOn: draft.version, content: { ...draft.content, title: "Mine now" } };
  await expect(saveDraft(again, other.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveDraft(again, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(createArticle({ title: "From outside" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await draftOf(draft.id)).toMatchObject({ title: draft.content.title });
});

test("a stale save is refused with the newer text, and that text stays", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  await rewrite(editor.context, draft, { title: "Hers" });
  const refusal = saveDraft(
    { id: draft.id, basedOn: draft.version, content: { ...draft.content, title: "His" } },
    editor.context,
  );
  await expect(refusal).rejects.toMatchObject({
    code: "conflict",
    details: { version: draft.version + 1, content: { title: "Hers" } },
  });
  expect(await draftOf(draft.id)).toMatchObject({ title: "Hers" });
});

test("of two saves at the same moment one wins and the other is told", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const save = (title: string) =>
    saveDraft({ id: draft.id, basedOn: draft.version, content: { ...draft.content, title } }, editor.context);
  const outcomes = await Promise.allSettled([save("One"), save("Two"), save("Three")]);
  expect(outcomes.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  for (const each of outcomes) if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "conflict" });
});

test("saving what is already saved keeps the version and records nothing", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const before = await countEvents();
  const saved = await saveDraft({ id: draft.id, basedOn: draft.version, content: draft.content }, editor.context);
  expect(saved).toMatchObject({ version: draft.version, unchanged: true });
  expect(await countEvents()).toBe(before);
});

test("headings, links and quotes come back as they were written", async () => {
  const editor = await anEditor();
  const body = aBody([
    { type: "h2", text: "Three promises" },
    { type: "p", text: "See the [second line](/security/second-line)." },
    { type: "quote", text: "A guarantee is a timetable." },
    { type: "ul", items: ["soldiers", "money"] },
  ]);
  const draft = await aDraft(editor.context, { body });
  expect((await draftOf(draft.id))?.body).toEqual(JSON.parse(body));
});

test.each([
  ["an unknown node", { type: "doc", content: [{ type: "script" }] }],
  [
    "a dangerous link",
    {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
        },
      ],
    },
  ],
  ["a heading of the wrong level", { type: "doc", content: [{ type: "heading", attrs: { level: "evil<x>" } }] }],
  ["a NUL character", { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "a\u0000b" }] }] }],
])("%s is refused with a sentence, and the saved text stays", async (_, body) => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const save = saveDraft(
    { id: draft.id, basedOn: draft.version, content: { ...draft.content, body: JSON.stringify(body) } },
    editor.context,
  );
  await expect(save).rejects.toThrow();
  expect(await draftOf(draft.id)).toMatchObject({ version: draft.version, body: JSON.parse(draft.content.body) });
});

test("every line of text is bounded and free of control characters; unknown fields are refused", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const save = (more: object) =>
    saveDraft({ id: draft.id, basedOn: draft.version, content: { ...draft.content, ...more } }, editor.context);
  await expect(save({ title: "x".repeat(201) })).rejects.toThrow(/At most 200/);
  await expect(save({ standfirst: "a\u0000b" })).rejects.toThrow(/control characters/);
  await expect(save({ slug: "../etc" })).rejects.toThrow();
  await expect(save({ createdBy: "me" })).rejects.toThrow(/createdBy/);
});

test("a section, author or picture that does not exist is refused beside its field", async () => {
  const editor = await anEditor();
  const draft = await aDraft(editor.context);
  const nobody = "0".repeat(16);
  const save = (more: object) =>
    saveDraft({ id: draft.id, basedOn: draft.version, content: { ...draft.content, ...more } }, editor.context);
  await expect(save({ sectionId: nobody })).rejects.toMatchObject({
    code: "invalid",
    fields: { "content.sectionId": expect.any(String) },
  });
  await expect(save({ bylines: [nobody] })).rejects.toMatchObject({
    fields: { "content.bylines": expect.any(String) },
  });
  await expect(save({ lead: { mediaId: nobody, alt: "", caption: "", credit: "" } })).rejects.toMatchObject({
    code: "invalid",
  });
});
