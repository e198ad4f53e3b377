import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { apiAnswers } from "#db/schema/tokens.ts";
import { sweepApi } from "#lib/api/commands/sweep.ts";
import { MAX_ANSWERS } from "#lib/api/limits.ts";
import { keepAnswer } from "#lib/api/receipts.ts";
import { createArticle } from "#lib/articles/commands/create.ts";
import type { Context } from "#lib/kernel/actor.ts";
import { api } from "#tests/support/api.ts";
import { aDraft } from "#tests/support/articles.ts";
import { aSite, restart } from "#tests/support/door.ts";
import { anEditor, DAY, later, MINUTE, NOW, system } from "#tests/support/make.ts";
import { aPhoto } from "#tests/support/photos.ts";
import { countEvents } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

const keyed = (key: string) => ({ "idempotency-key": key });
const titles = async () => (await db().select({ title: articles.title }).from(articles)).map(({ title }) => title);

async function aProgram() {
  const owner = await anEditor();
  return { owner, token: (await aToken({ owner })).secret };
}

test("the same request sent again is answered the same and done once", async () => {
  const { token } = await aProgram();
  const question = { token, json: { title: "Once" }, headers: keyed("a") };
  const first = await api("POST", "/articles", question);
  const second = await api("POST", "/articles", { ...question, now: later(MINUTE) });
  expect([second.status, second.text, second.headers.get("location")]).toEqual([
    201,
    first.text,
    first.headers.get("location"),
  ]);
  expect([first.headers.get("idempotency-replayed"), second.headers.get("idempotency-replayed")]).toEqual([
    null,
    "true",
  ]);
  expect(await titles()).toEqual(["Once"]);
});

test("the answer outlives a restart", async () => {
  const { token } = await aProgram();
  const question = { token, json: { title: "Once" }, headers: keyed("a") };
  const first = await api("POST", "/articles", question);
  await restart();
  expect((await api("POST", "/articles", question)).text).toBe(first.text);
  expect(await titles()).toEqual(["Once"]);
});

test("of twenty of the same at once one is done, and all are answered the same", async () => {
  const { token } = await aProgram();
  const question = { token, json: { title: "Once" }, headers: keyed("a") };
  const answers = await Promise.all(Array.from({ length: 20 }, () => api("POST", "/articles", question)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await titles()).toEqual(["Once"]);
});

test("publishing twice at once under one key publishes once, and the second is told what the first was", async () => {
  const { owner, token } = await aProgram();
  const { id, version } = await aDraft(owner.context);
  const question = { token, json: { version }, headers: keyed("p") };
  const before = await countEvents();
  const answers = await Promise.all([1, 2, 3].map(() => api("POST", `/articles/${id}/publish`, question)));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.json).toMatchObject({ revision: 1, unchanged: false });
  expect(await countEvents()).toBe(before + 1);
});

test("throwing away twice at once under one key is no refusal, although the second finds it gone", async () => {
  const { owner, token } = await aProgram();
  const { id } = await aDraft(owner.context);
  const answers = await Promise.all(
    [1, 2, 3].map(() => api("POST", `/articles/${id}/trash`, { token, headers: keyed("t") })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test("another body, another address or another type under the same key is refused and not done", async () => {
  const { owner, token } = await aProgram();
  const draft = await aDraft(owner.context);
  await api("POST", "/articles", { token, json: { title: "Once" }, headers: keyed("a") });
  for (const [path, json] of [
    ["/articles", { title: "Twice" }],
    [`/articles/${draft.id}/publish`, { version: draft.version }],
  ] as const) {
    const refused = await api("POST", path, { token, json, headers: keyed("a") });
    expect([refused.status, refused.json.type]).toEqual([422, "urn:standfirst:problem:invalid"]);
  }
  expect(await titles()).not.toContain("Twice");
});

test("the keys of two tokens have nothing to do with each other", async () => {
  const [one, other] = [await aProgram(), await aProgram()];
  for (const { token } of [one, other])
    expect((await api("POST", "/articles", { token, json: { title: "Each" }, headers: keyed("a") })).status).toBe(201);
  expect(await titles()).toEqual(["Each", "Each"]);
});

test("what was refused may be sent again under its key: nothing was done", async () => {
  const { owner, token } = await aProgram();
  const { id, version } = await aDraft(owner.context, { title: "" });
  const question = { token, json: { version }, headers: keyed("p") };
  expect((await api("POST", `/articles/${id}/publish`, question)).status).toBe(422);
  expect(await db().select().from(apiAnswers)).toEqual([]);
});

test("what was done and its answer stand or fall together", async () => {
  const { token } = await aProgram();
  await api("POST", "/articles", { token, json: { title: "First" }, headers: keyed("other") });
  const [row] = await db().select().from(apiAnswers);
  if (!row) throw new Error("nothing was kept");
  // An answer that cannot be kept: its token is gone by then.
  const receipt: NonNullable<Context["receipt"]> = (tx) =>
    keepAnswer(tx, { ...row, id: "a", tokenId: "nothing000000000", now: NOW }, { status: 201, headers: {}, body: "" });
  const { context } = await anEditor();
  await expect(createArticle({ title: "Lost" }, { ...context, receipt })).rejects.toThrow();
  expect(await titles()).toEqual(["First"]);
});

test("an upload sent again under its key is answered, whatever became of the first answer on its way", async () => {
  const { token } = await aProgram();
  const question = { token, body: await aPhoto({ seed: 4 }), headers: { "content-type": "image/jpeg", ...keyed("u") } };
  const [first, second] = [
    await api("POST", "/media/pictures?fileName=a.jpg", question),
    await api("POST", "/media/pictures?fileName=a.jpg", question),
  ];
  expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
});

test("a key is kept for a day, and then means nothing any more", async () => {
  const { token } = await aProgram();
  const question = { token, json: { title: "Daily" }, headers: keyed("a") };
  await api("POST", "/articles", question);
  const next = await api("POST", "/articles", { ...question, now: later(DAY) });
  expect([next.status, next.headers.get("idempotency-replayed")]).toEqual([201, null]);
  expect(await titles()).toEqual(["Daily", "Daily"]);
  await sweepApi({}, system("api.sweep", later(3 * DAY)));
  expect(await db().select().from(apiAnswers)).toEqual([]);
});

test("no token can fill the table: beyond its share it is told to wait, and does nothing", async () => {
  const { token } = await aProgram();
  await api("POST", "/articles", { token, json: { title: "First" }, headers: keyed("a") });
  const [row] = await db().select().from(apiAnswers);
  if (!row) throw new Error("nothing was kept");
  await store().transaction(async (tx) => {
    for (let at = 0; at < MAX_ANSWERS - 1; at += 500) {
      const rows = Array.from({ length: Math.min(500, MAX_ANSWERS - 1 - at) }, (_, each) => ({
        ...row,
        id: `${at + each}`,
      }));
      await tx.insert(apiAnswers).values(rows);
    }
  });
  const refused = await api("POST", "/articles", { token, json: { title: "One more" }, headers: keyed("b") });
  expect(refused.status).toBe(429);
  expect(await titles()).toEqual(["First"]);
});

test("a key that cannot be one is refused, and one on a question or a PUT means nothing", async () => {
  const { token } = await aProgram();
  for (const key of ["", "two words", "ü", "k".repeat(256)]) {
    const { status } = await api("POST", "/articles", { token, json: {}, headers: keyed(key) });
    expect(status, key).toBe(400);
  }
  expect((await api("GET", "/articles", { token, headers: keyed("two words") })).status).toBe(200);
});
