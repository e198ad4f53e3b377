import { expect, test } from "vitest";
import { importRules } from "#lib/redirects/commands/import-rules.ts";
import { deskRules } from "#lib/redirects/desk.ts";
import { deskImportPreview } from "#lib/redirects/desk-import.ts";
import { exportedRules } from "#lib/redirects/export.ts";
import { RulesWish } from "#lib/redirects/schema.ts";
import { redirectsTag } from "#lib/tags.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { anEditor, anyone, aPerson } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { answerAt, aRule } from "#tests/support/redirects.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const FILE = [
  "source,target,status",
  "/a,/one,",
  "/b,/two,302",
  "/a/,/three,",
  "no address,/x,",
  "/gone,,410",
  "/c,/d,",
  "/d,/c,",
].join("\n");

async function exported(viewer: Parameters<typeof exportedRules>[0]): Promise<string> {
  let text = "";
  for await (const piece of exportedRules(viewer)) text += piece;
  return text;
}

test("before anything happens a file is shown row by row: new, changed, there already, wrong and why", async () => {
  const { viewer } = await anEditor();
  await aRule({ source: "/B", status: 302, target: "/two" });
  await aRule({ source: "/gone", target: "/still-there" });
  const events = await countEvents();
  const { counts, rows } = await deskImportPreview(viewer, FILE);
  expect(counts).toEqual({ new: 1, changes: 1, same: 1, wrong: 4 });
  expect(rows.map(({ line, outcome, problems }) => [line, outcome, problems[0]])).toEqual([
    [4, "wrong", expect.stringContaining("line 2 already")],
    [5, "wrong", expect.stringContaining("Begin with /")],
    [7, "wrong", expect.stringContaining("circle")],
    [8, "wrong", expect.stringContaining("circle")],
    [6, "changes", undefined],
    [2, "new", undefined],
    [3, "same", undefined],
  ]);
  expect(await countEvents()).toBe(events);
  await expect(deskImportPreview((await aPerson()).viewer, FILE)).rejects.toMatchObject({ code: "not-found" });
});

test("with a wrong row nothing is imported, or all but that, as it is wished", async () => {
  const { context } = await anEditor();
  await expect(importRules({ text: FILE }, context)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("Nothing was changed"),
  });
  expect(await answerAt("/a")).toBeNull();
  expect(await importRules({ text: FILE, wrong: "skip" }, context)).toEqual({
    added: 3,
    changed: 0,
    skipped: 4,
    rows: 7,
  });
  expect(await lastEvent()).toMatchObject({
    name: "redirect.import",
    after: { added: 3, skipped: 4 },
    tags: [redirectsTag],
  });
  expect([await answerAt("/a"), await answerAt("/b"), await answerAt("/gone")]).toEqual(["/one", "/two", 410]);
  const events = await countEvents();
  expect(await importRules({ text: "/a,/one" }, context)).toMatchObject({ added: 0, changed: 0 });
  expect(await countEvents()).toBe(events);
});

test("where there is a rule already the file counts, or the rule, as it is wished", async () => {
  const { context } = await anEditor();
  await aRule({ source: "/a", target: "/one", note: "Kept" });
  await importRules({ text: "/a,/two", existing: "keep" }, context);
  expect(await answerAt("/a")).toBe("/one");
  await importRules({ text: "/a,/two" }, context);
  expect(await answerAt("/a")).toBe("/two");
});

test("a circle through rules that are there already is wrong too", async () => {
  const { context } = await anEditor();
  await aRule({ source: "/b", target: "/a" });
  await expect(importRules({ text: "/a,/b" }, context)).rejects.toMatchObject({ code: "invalid" });
});

test("who may not decide about addresses imports none, and a file that is none says so", async () => {
  const { context } = await anEditor();
  await expect(importRules({ text: "/a,/b" }, (await aPerson()).context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(importRules({ text: "/a,/b" }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(importRules({ text: '/a,"/b' }, context)).rejects.toMatchObject({
    fields: { text: expect.any(String) },
  });
  const tooMany = Array.from({ length: 10_001 }, (_, at) => `/a${at},/b`).join("\n");
  await expect(importRules({ text: tooMany }, context)).rejects.toMatchObject({
    fields: { text: expect.stringContaining("10,000") },
  });
});

test("ten thousand old addresses come in at once", async () => {
  const { context, viewer } = await anEditor();
  const text = Array.from({ length: 10_000 }, (_, at) => `/?p=${at},/archive/${at}`).join("\n");
  expect(await importRules({ text }, context)).toMatchObject({ added: 10_000 });
  expect(await answerAt("/?p=9999")).toBe("/archive/9999");
  const first = await deskRules(viewer, RulesWish.parse({}));
  const second = await deskRules(viewer, RulesWish.parse({ after: first.after }));
  expect(new Set([...first.rules, ...second.rules].map(({ id }) => id)).size).toBe(100);
}, 60_000);

test("what is exported is safe in a spreadsheet, and comes in again as it was", async () => {
  const { context, viewer } = await anEditor();
  const { path } = await aLiveArticle(context);
  await aRule({ source: "/?p=1", target: `/${path}`, keepsQuery: true, note: "=SUM(A1)" });
  await aRule({
    source: "/Новини",
    status: 451,
    target: "",
    reason: "A court\nforbade it",
    blockedBy: "https://court.example/",
  });
  await aRule({ kind: "pattern", source: "/:year#/:slug", target: "/news/:slug" });
  const text = await exported(viewer);
  expect(text).toContain(`"'=SUM(A1)"`);
  expect(text).toContain(`"/?p=1","/${path}","301","exact","yes"`);
  expect((await deskImportPreview(viewer, text)).counts).toEqual({ new: 0, changes: 0, same: 3, wrong: 0 });
  await expect(exported((await aPerson()).viewer)).rejects.toMatchObject({ code: "not-found" });
});
