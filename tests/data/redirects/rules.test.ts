import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { linkStates } from "#lib/checks/link-states.ts";
import { changeRule } from "#lib/redirects/commands/change.ts";
import { createRule } from "#lib/redirects/commands/create.ts";
import { deleteRule } from "#lib/redirects/commands/delete.ts";
import { moveRule } from "#lib/redirects/commands/move.ts";
import { deskRule, deskRules } from "#lib/redirects/desk.ts";
import { deskMissed, deskMoved } from "#lib/redirects/desk-missed.ts";
import { LIMITS } from "#lib/redirects/query.ts";
import { MissedWish, MovedWish, RulesWish } from "#lib/redirects/schema.ts";
import { redirectsTag } from "#lib/tags.ts";
import { deleteTopic } from "#lib/topics/commands/delete.ts";
import { aLiveArticle } from "#tests/support/articles.ts";
import { anEditor, anyone, aPerson, aSection, aTopic, contextOf, later } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { aRule } from "#tests/support/redirects.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

const wish = (asked: object = {}) => RulesWish.parse(asked);
const MOVED = { kind: "exact" as const, source: "/old", status: 301, target: "/new" };

test("an editor makes, changes and deletes a rule, and each is on record with what became stale", async () => {
  const { context, viewer } = await anEditor();
  const { id } = await createRule({ ...MOVED, note: "From the old site" }, context);
  const made = { kind: "exact", source: "/old", status: 301, target: "/new", note: "From the old site" };
  expect(await lastEvent()).toMatchObject({ name: "redirect.create", targetId: id, after: made, tags: [redirectsTag] });
  await changeRule({ ...MOVED, id, status: 302 }, context);
  expect(await lastEvent()).toMatchObject({ name: "redirect.change", before: made, after: { status: 302 } });
  const events = await countEvents();
  expect(await changeRule({ ...MOVED, id, status: 302 }, context)).toEqual({ changed: false });
  expect(await countEvents()).toBe(events);
  expect(await deskRule(viewer, id)).toMatchObject({ status: 302, target: { address: "/new" }, note: "" });
  await deleteRule({ id }, context);
  expect(await lastEvent()).toMatchObject({
    name: "redirect.delete",
    before: { source: "/old" },
    tags: [redirectsTag],
  });
  await expect(deskRule(viewer, id)).rejects.toMatchObject({ code: "not-found" });
});

test("who writes alone, who is narrowed to a section, and who is not signed in decide about no address and see none", async () => {
  const [author, editor] = [await aPerson(), await anEditor()];
  const { id } = await aRule({ source: "/other" });
  const narrowed = { ...editor.viewer, sections: [(await aSection()).id] };
  for (const context of [author.context, contextOf(narrowed)]) {
    await expect(createRule(MOVED, context)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteRule({ id }, context)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(createRule(MOVED, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  for (const viewer of [author.viewer, narrowed]) {
    await expect(deskRules(viewer, wish())).rejects.toMatchObject({ code: "not-found" });
    await expect(deskRule(viewer, id)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("there is one rule for an address, however it is spelled", async () => {
  const { context } = await anEditor();
  await createRule(MOVED, context);
  const taken = { fields: { source: expect.stringContaining("There is a rule for this already") } };
  await expect(createRule({ ...MOVED, source: "/OLD/" }, context)).rejects.toMatchObject(taken);
  const { id } = await createRule({ ...MOVED, kind: "prefix" }, context);
  await expect(changeRule({ ...MOVED, id }, context)).rejects.toMatchObject(taken);
  await createRule({ kind: "pattern", source: "/a/:slug", status: 301, target: "/b/:slug" }, context);
  const same = { kind: "pattern" as const, source: "/A/:name", status: 301, target: "/c/:name" };
  await expect(createRule(same, context)).rejects.toMatchObject(taken);
});

test("a link to an address that leads on is not broken, and one to what is gone is", async () => {
  await aRule({ source: "/Old Story" });
  await aRule({ kind: "prefix", source: "/blog" });
  await aRule({ kind: "pattern", source: "/:year#/*" });
  await aRule({ source: "/withdrawn", status: 410 });
  const paths = ["old story", "blog/a/b", "2019/a", "withdrawn", "nothing"].map((path) => `path:${path}`);
  expect(await linkStates(db(), paths)).toEqual({ "path:withdrawn": "gone", "path:nothing": "gone" });
});

test("whatever is typed into the lists of addresses, they answer", async () => {
  const { viewer } = await anEditor();
  for (const q of ["\u0000", "\ud800", "%", "\\", "'\"", "x".repeat(300)]) {
    expect((await deskRules(viewer, wish({ q }))).rules).toEqual([]);
    expect((await deskMissed(viewer, MissedWish.parse({ q, after: `1 1 /${q}` }))).missed).toEqual([]);
    expect((await deskMoved(viewer, MovedWish.parse({ q, after: q }))).moved).toEqual([]);
  }
});

test("rules have so many sets of parameters together, since every question is compared with each", async () => {
  for (let at = 0; at < LIMITS.sets; at++) await aRule({ source: `/?name${at}=1` });
  await aRule({ source: "/?name0=2" });
  await expect(aRule({ source: "/?another=1" })).rejects.toMatchObject({ fields: { source: expect.any(String) } });
});

test("patterns have an order; nothing else has", async () => {
  const { context, viewer } = await anEditor();
  const first = await aRule({ kind: "pattern", source: "/a/*" });
  const second = await aRule({ kind: "pattern", source: "/b/*" });
  const order = async () => (await deskRules(viewer, wish({ kind: "pattern" }))).rules.map(({ source }) => source);
  expect(await order()).toEqual(["/a/*", "/b/*"]);
  await moveRule({ id: second.id, direction: "up" }, context);
  expect(await order()).toEqual(["/b/*", "/a/*"]);
  expect(await lastEvent()).toMatchObject({ name: "redirect.move", after: { source: "/b/*", direction: "up" } });
  expect(await moveRule({ id: first.id, direction: "down" }, context)).toEqual({ changed: false });
  const exact = await aRule({ source: "/c" });
  await expect(moveRule({ id: exact.id, direction: "up" }, context)).rejects.toMatchObject({ code: "not-found" });
});

test("the list is searched, narrowed and turned, and says what a rule leads to and what it waits behind", async () => {
  const { viewer, context } = await anEditor();
  const { path } = await aLiveArticle(context, { title: "The treaty" });
  const topic = await aTopic({ slug: "peace", name: "Peace" });
  await createRule({ ...MOVED, source: `/${path}`, target: "/elsewhere" }, contextOf(viewer, later(1)));
  await createRule(
    { ...MOVED, source: "/tag/Мир", target: "/topics/peace", note: "100% sure" },
    contextOf(viewer, later(2)),
  );
  await createRule({ ...MOVED, source: "/leaflet", status: 410, target: "" }, contextOf(viewer, later(3)));
  const sources = async (asked: object) => (await deskRules(viewer, wish(asked))).rules.map(({ source }) => source);
  expect(await sources({})).toEqual(["/leaflet", "/tag/Мир", `/${path}`]);
  expect(await sources({ q: "мир" })).toEqual(["/tag/Мир"]);
  expect(await sources({ q: "100%" })).toEqual(["/tag/Мир"]);
  expect(await sources({ q: "%" })).toEqual(["/tag/Мир"]);
  expect(await sources({ answer: "gone" })).toEqual(["/leaflet"]);
  expect(await sources({ answer: "nonsense", after: "x" })).toHaveLength(3);
  const all = (await deskRules(viewer, wish())).rules;
  expect(all[1]?.target).toEqual({
    address: "/topics/peace",
    follows: { what: "topic", name: "Peace" },
    problem: null,
  });
  expect(all[2]?.shadowed).toBe("The treaty");
  await deleteTopic({ id: topic.id }, context);
  expect(await sources({ answer: "nowhere" })).toEqual(["/tag/Мир"]);
  const first = await deskRules(viewer, wish(), 2);
  const second = await deskRules(viewer, wish({ after: first.after }), 2);
  expect([...first.rules, ...second.rules].map(({ source }) => source)).toEqual(all.map(({ source }) => source));
  expect(second.after).toBeNull();
});
