import { beforeEach, expect, test } from "vitest";
import type { z } from "zod";
import { db } from "#db/client.ts";
import { drafts } from "#db/schema/articles.ts";
import { isWriting, type Writing } from "#lib/api/operation.ts";
import { OPERATIONS } from "#lib/api/operations.ts";
import { api } from "#tests/support/api.ts";
import { REQUESTS } from "#tests/support/api-requests.ts";
import { aSite } from "#tests/support/door.ts";
import { anEditor } from "#tests/support/make.ts";
import { allColumns, allRows } from "#tests/support/rows.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

const JSON_TYPE = { "content-type": "application/json" };
const COUNTED = ["api_counts", "tokens"];

async function aProgram() {
  const owner = await anEditor();
  return { owner, token: (await aToken({ owner })).secret };
}

test("a body that is no JSON object in UTF-8 is refused with what is wrong, and nothing is done", async () => {
  const { token } = await aProgram();
  const before = await allRows(COUNTED);
  const bodies: [string | Uint8Array, number][] = [
    ["{", 400],
    ["[]", 400],
    ["null", 400],
    ['"text"', 400],
    ["", 400],
    ['{"title":"a"}{}', 400],
    ["{'title':'a'}", 400],
    [Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 400],
    ['{"__proto__":{"title":"a"}}', 400],
    ['{"title":"a","deep":{"__proto__":1}}', 400],
    [`{"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, 413],
    [`{"title":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, 400],
    ['{"constructor":{"prototype":{"title":"a"}}}', 422],
    ['{"title":["a"]}', 422],
    ['{"title":{"$ne":""}}', 422],
    ['{"title":"a\\u0000b"}', 422],
    [`{"title":"${"a".repeat(70_000)}"}`, 413],
  ];
  for (const [body, status] of bodies) {
    const answer = await api("POST", "/articles", { token, body, headers: JSON_TYPE });
    expect([String(body).slice(0, 40), answer.status]).toEqual([String(body).slice(0, 40), status]);
  }
  expect(await allRows(COUNTED)).toEqual(before);
  expect(Object.hasOwn(Object.prototype, "title")).toBe(false);
});

test("of two members of one name the last counts", async () => {
  const { token } = await aProgram();
  const { json } = await api("POST", "/articles", {
    token,
    body: '{"title":"First","title":"Last"}',
    headers: JSON_TYPE,
  });
  const [draft] = await db().select().from(drafts);
  expect([draft?.articleId, draft?.title]).toEqual([json.id, "Last"]);
});

test("only JSON is taken where JSON is asked for", async () => {
  const { token } = await aProgram();
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/json; charset=latin1",
    "application/jsonp",
    "",
  ];
  for (const type of types) {
    const answer = await api("POST", "/articles", { token, body: '{"title":"a"}', headers: { "content-type": type } });
    expect([type, answer.status]).toEqual([type, 415]);
  }
  for (const type of ["application/json; charset=utf-8", "Application/JSON"]) {
    const answer = await api("POST", "/articles", { token, body: '{"title":"a"}', headers: { "content-type": type } });
    expect([type, answer.status]).toEqual([type, 201]);
  }
});

function fieldsOf({ body }: Writing): string[] {
  return body && "json" in body ? Object.keys((body.json as z.ZodObject).shape) : [];
}

const WRITES = OPERATIONS.filter(isWriting).filter(({ body }) => !body || "json" in body);

test("no column of any table can be written along with what is sent: each is refused, or is what is meant to be sent", async () => {
  const { owner, token } = await aProgram();
  const columns = [...allColumns(), "constructor", "prototype", "toString", "isAdmin"];
  expect(columns.length).toBeGreaterThan(150);
  for (const operation of WRITES) {
    const request = await REQUESTS[operation.id]?.(owner);
    const sent = (request?.question?.json ?? {}) as Record<string, unknown>;
    const known = fieldsOf(operation);
    const before = await allRows(COUNTED);
    // All at once for speed, and those that the operation knows left out: what they do is tested with it.
    const foreign = columns.filter((name) => !known.includes(name));
    const all = Object.fromEntries(foreign.map((name) => [name, "planted"]));
    for (const json of [{ ...sent, ...all }, ...foreign.slice(0, 25).map((name) => ({ ...sent, [name]: "planted" }))]) {
      const answer = await api(operation.method, request?.path ?? "", { ...request?.question, token, json });
      expect([operation.id, answer.status]).toEqual([operation.id, 422]);
    }
    expect(await allRows(COUNTED), operation.id).toEqual(before);
  }
});

test("nor within the content of a draft", async () => {
  const { owner, token } = await aProgram();
  const { path, question } = (await REQUESTS.saveDraft?.(owner)) ?? { path: "" };
  const { content } = (question?.json ?? {}) as { content: Record<string, unknown> };
  const before = await allRows(COUNTED);
  for (const name of [...allColumns(), "constructor"].filter((each) => !Object.keys(content).includes(each))) {
    const json = { content: { ...content, [name]: "planted" } };
    const answer = await api("PUT", path, { ...question, token, json });
    expect([name, answer.status]).toEqual([name, 422]);
  }
  expect(await allRows(COUNTED)).toEqual(before);
});
