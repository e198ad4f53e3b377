import { expect, test } from "vitest";
import { deskArticle } from "#lib/articles/desk.ts";
import { keepNamed } from "#lib/revisions/commands/keep.ts";
import { deskComparison, deskTwoTexts } from "#lib/revisions/comparison.ts";
import { deskHistory, VERSIONS_A_PAGE } from "#lib/revisions/desk.ts";
import { HistoryInput, TwoTextsInput } from "#lib/revisions/schema.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aContributor, anAuthor, anEditor, aPerson, later, MINUTE } from "#tests/support/make.ts";
import { countEvents } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

const wish = (words: object = {}) => HistoryInput.parse(words);

test("the history tells each version's kind, name, writer and what changed in short", async () => {
  const ada = await anEditor({ name: "Ada Quill" });
  const live = await aLiveArticle(ada.context, { body: aBody("One two three.") });
  const at = { ...ada.context, now: later(MINUTE) };
  const named = await rewrite(at, live, { body: aBody("One two three four."), title: "Another" });
  await keepNamed({ id: live.id, label: "Before legal read", version: named.version }, at);
  const { versions, after } = await deskHistory(ada.viewer, await deskArticle(ada.viewer, live.id), wish());
  expect(after).toBeNull();
  expect(versions).toMatchObject([
    { id: "now", kind: "now", by: "Ada Quill", summary: { added: 0, removed: 0, fields: [] } },
    { number: 2, kind: "named", label: "Before legal read", summary: { added: 1, removed: 0, fields: ["title"] } },
    { number: 1, kind: "published", live: true, by: "Ada Quill", summary: null },
  ]);
});

test("pages of the history follow one another without a gap, whatever the filter", async () => {
  const ada = await anEditor();
  const draft = await aDraft(ada.context);
  const count = 2 * VERSIONS_A_PAGE + 1;
  for (let each = 1; each <= count; each++)
    await keepNamed({ id: draft.id, label: `${each}`, version: draft.version }, ada.context);
  const article = await deskArticle(ada.viewer, draft.id);
  const labels: (string | null)[] = [];
  let after: number | null | undefined;
  for (let page = 0; page < 3; page++) {
    const listed = await deskHistory(ada.viewer, article, wish({ kind: "named", after: after ?? undefined }));
    labels.push(...listed.versions.map(({ label }) => label));
    after = listed.after;
  }
  expect(after).toBeNull();
  expect(labels).toEqual(Array.from({ length: count }, (_, index) => String(count - index)));
  const published = await deskHistory(ada.viewer, article, wish({ kind: "published" }));
  expect(published.versions).toEqual([]);
});

test("two versions are compared the older first, however they were asked for, with names in the place of ids", async () => {
  const ada = await anEditor();
  const [old, other] = [await anAuthor({ name: "Old Hand" }), await anAuthor({ name: "New Hand" })];
  const draft = await aDraft(ada.context, { bylines: [old.id], title: "Before" });
  const first = await keepNamed({ id: draft.id, label: "First", version: draft.version }, ada.context);
  const now = await rewrite(ada.context, draft, { bylines: [other.id], title: "After" });
  const second = await keepNamed({ id: draft.id, label: "Second", version: now.version }, ada.context);
  for (const asked of [
    { show: first.id, with: second.id },
    { show: second.id, with: first.id },
  ]) {
    const { shown, base, facts, head } = await deskComparison(ada.viewer, draft.id, wish(asked));
    expect([shown.label, base?.label]).toEqual(["Second", "First"]);
    expect(head.title.map(({ change }) => change)).toEqual(["removed", "added"]);
    expect(JSON.stringify(facts)).toMatch(/Byline.*removed.*Old Hand.*added.*New Hand/);
  }
});

test("nobody sees versions of what is not theirs, nor one article's version under another", async () => {
  const owner = await aPerson();
  const draft = await aDraft(owner.context);
  const { id: show } = await keepNamed({ id: draft.id, label: "Mine", version: draft.version }, owner.context);
  const other = await aContributor();
  const own = await aDraft(other.context);
  await expect(deskComparison(other.viewer, draft.id, wish({ show }))).rejects.toMatchObject({ code: "not-found" });
  await expect(deskComparison(other.viewer, own.id, wish({ show }))).rejects.toMatchObject({ code: "not-found" });
  const notTheirs = await deskArticle(owner.viewer, draft.id);
  expect((await deskHistory(other.viewer, notTheirs, wish({ kind: "named" }))).versions).toEqual([]);
});

test("two texts of which one must give way are compared like two versions, for whoever may see the article alone", async () => {
  const ada = await anEditor();
  const [old, other] = [await anAuthor({ name: "Old Hand" }), await anAuthor({ name: "New Hand" })];
  const { id, content } = await aDraft(ada.context, { bylines: [old.id], body: aBody("One two three.") });
  const input = TwoTextsInput.parse({
    id,
    theirs: content,
    mine: { ...content, bylines: [other.id], title: "Mine", body: aBody("One two four.") },
  });
  const before = await countEvents();
  const { head, facts, rows } = await deskTwoTexts(ada.viewer, input);
  expect(JSON.stringify([head.title, facts])).toMatch(/Mine.*Old Hand.*New Hand/);
  expect(rows).toMatchObject([{ change: "changed", html: expect.stringMatching(/<del>.*three.*<ins>.*four/) }]);
  expect(await countEvents()).toBe(before);
  const stranger = await aContributor();
  await expect(deskTwoTexts(stranger.viewer, input)).rejects.toMatchObject({ code: "not-found" });
});
