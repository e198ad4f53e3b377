import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { aContent, aDraft, rewrite } from "#tests/support/articles.ts";
import { anEditor, DAY, later, MINUTE, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore();

const at = (context: Context, milliseconds: number): Context => ({ ...context, now: later(milliseconds) });
const historyOf = async (articleId: string) =>
  (await db().select().from(revisions).where(eq(revisions.articleId, articleId)).orderBy(asc(revisions.number))).map(
    ({ revisionKind, title, createdBy, createdAt, draftVersion }) => ({
      ...{ revisionKind, title, createdBy, draftVersion },
      minute: (createdAt.getTime() - NOW.getTime()) / MINUTE,
    }),
  );

test("a writer who writes on for an hour finds a moment of every five minutes", async () => {
  const ada = await anEditor();
  let draft = await aDraft(at(ada.context, -DAY), { title: "0" });
  for (let minute = 0; minute <= 21; minute++)
    draft = await rewrite(at(ada.context, minute * MINUTE), draft, { title: `${minute + 1}` });
  expect((await historyOf(draft.id)).map(({ title, minute }) => [title, minute])).toEqual([
    // The text of yesterday stood for a day.
    ["0", -1440],
    ["1", 0],
    ["6", 5],
    ["11", 10],
    ["16", 15],
    ["21", 20],
  ]);
});

test("what somebody else wrote is kept under their name before it is changed", async () => {
  const ada = await anEditor();
  const ben = await anEditor();
  const draft = await aDraft(at(ada.context, -3_000), { title: "Ada's" });
  await rewrite(ben.context, draft, { title: "Ben's" });
  expect(await historyOf(draft.id)).toEqual([
    { revisionKind: "auto", title: "Ada's", createdBy: ada.person.id, draftVersion: draft.version, minute: -0.05 },
  ]);
  expect(await lastEvent()).toMatchObject({ name: "article.save", after: { kept: 1 } });
});

test("an empty page is not kept, nor what was just published", async () => {
  const ada = await anEditor();
  const { id, version } = await createArticle({}, at(ada.context, -DAY));
  const content = await aContent();
  const draft = await rewrite(at(ada.context, -MINUTE), { id, version, content }, {});
  await publishArticle({ id, version: draft.version }, at(ada.context, -30_000));
  await rewrite(at(ada.context, DAY), draft, { title: "Changed after a day" });
  expect((await historyOf(id)).map(({ revisionKind }) => revisionKind)).toEqual(["published"]);
});
