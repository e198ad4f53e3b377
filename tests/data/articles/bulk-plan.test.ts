import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { notices } from "#db/schema/notices.ts";
import { inBulk } from "#lib/articles/bulk.ts";
import { BulkInput } from "#lib/articles/bulk-schema.ts";
import { trashArticle } from "#lib/articles/commands/trash.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aContributor, anEditor, aPerson, NOW } from "#tests/support/make.ts";
import { isPlanned } from "#tests/support/plans.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const bulk = (input: object, context: Context) => inBulk(BulkInput.parse(input), context);
const rowsOf = (ids: string[]) => db().select().from(articles).where(inArray(articles.id, ids));

async function twoDrafts(context: Context): Promise<[string, string]> {
  return [(await aDraft(context, { slug: "one" })).id, (await aDraft(context, { slug: "two" })).id];
}

test("many stories are given to somebody, who is told of each, and to nobody again", async () => {
  const [editor, writer] = [await anEditor(), await aContributor()];
  const ids = await twoDrafts(editor.context);
  const given = await bulk({ act: "assign", ids, assigneeId: writer.viewer.id }, editor.context);
  expect(given).toEqual(ids.map((id) => ({ id, ok: true })));
  expect((await rowsOf(ids)).map(({ assigneeId }) => assigneeId)).toEqual([writer.viewer.id, writer.viewer.id]);
  expect(await lastEvent()).toMatchObject({ name: "article.assign", after: { assigneeId: writer.viewer.id } });
  const told = await db().select().from(notices).where(eq(notices.personId, writer.viewer.id));
  expect(told.map(({ articleId }) => articleId).toSorted()).toEqual(ids.toSorted());

  const before = await countEvents();
  await bulk({ act: "assign", ids, assigneeId: writer.viewer.id }, editor.context);
  expect(await countEvents()).toBe(before);
  await bulk({ act: "assign", ids, assigneeId: null }, editor.context);
  expect((await rowsOf(ids)).map(({ assigneeId }) => assigneeId)).toEqual([null, null]);
});

test("many stories get one due day, in the zone that was chosen, and lose it at a stroke; who has them stays", async () => {
  const [editor, writer] = [await anEditor(), await aContributor()];
  const ids = await twoDrafts(editor.context);
  for (const id of ids) await isPlanned(id, { assigneeId: writer.viewer.id });
  await bulk({ act: "due", ids, due: "2030-02-01", zone: "Europe/Kyiv" }, editor.context);
  // A day alone means its end: 23:59 in Kyiv.
  const due = new Date("2030-02-01T21:59:00Z");
  expect(await rowsOf(ids)).toMatchObject(Array(2).fill({ dueAt: due, assigneeId: writer.viewer.id }));
  await bulk({ act: "due", ids, due: null }, editor.context);
  expect(await rowsOf(ids)).toMatchObject(Array(2).fill({ dueAt: null, assigneeId: writer.viewer.id }));
  expect(await lastEvent()).toMatchObject({ name: "article.assign", before: { dueAt: due.toISOString() } });
});

test("what lies in the trash, what is not there and what is another’s each say so, and hold nobody up", async () => {
  const [editor, contributor] = [await anEditor(), await aContributor()];
  const [one, two] = await twoDrafts(editor.context);
  await trashArticle({ id: one }, editor.context);
  const ids = [one, "0".repeat(16), two];
  const inTrash = { id: one, ok: false, problem: { message: "It lies in the trash." } };
  const missing = { id: "0".repeat(16), ok: false, problem: { code: "not-found" } };
  const assign = { act: "assign", ids, assigneeId: contributor.viewer.id };
  expect(await bulk(assign, editor.context)).toMatchObject([inTrash, missing, { id: two, ok: true }]);
  expect(await bulk({ act: "due", ids: [two], due: null }, contributor.context)).toMatchObject([
    { id: two, ok: false, problem: { code: "forbidden" } },
  ]);
});

test("nothing is given to somebody who cannot sign in, and each says why", async () => {
  const editor = await anEditor();
  const { person } = await aPerson({ name: "Gone Long", status: "suspended" });
  const ids = await twoDrafts(editor.context);
  const results = await bulk({ act: "assign", ids, assigneeId: person.id }, editor.context);
  const refused = {
    ok: false,
    problem: { fields: { assigneeId: expect.stringContaining("Gone Long cannot sign in") } },
  };
  expect(results).toMatchObject([refused, refused]);
  expect(await db().select().from(notices)).toEqual([]);
});

test("a day or a zone that is none is refused once, beside its field, and changes nothing", async () => {
  const { context } = await anEditor();
  const ids = await twoDrafts(context);
  for (const id of ids) await isPlanned(id, { dueAt: NOW });
  const issueOf = (due: string, zone: string) => {
    const { error } = BulkInput.safeParse({ act: "due", ids, due, zone });
    return error?.issues.map(({ path, message }) => [path.join("."), message]);
  };
  expect(issueOf("2030-02-31", "UTC")).toEqual([["due", "Choose a day; a time of it is not needed."]]);
  expect(issueOf("2030-03-31T02:30", "Europe/Paris")?.[0]?.[0]).toBe("due");
  expect(issueOf("2030-02-01", "Europe/Atlantis")).toEqual([["zone", expect.stringContaining("not known")]]);
  expect(BulkInput.safeParse({ act: "due", ids }).success).toBe(false);
  expect(BulkInput.safeParse({ act: "assign", ids }).success).toBe(false);
  expect((await rowsOf(ids)).map(({ dueAt }) => dueAt)).toEqual([NOW, NOW]);
});
