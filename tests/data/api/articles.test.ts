import { beforeEach, expect, test } from "vitest";
import { api } from "#tests/support/api.ts";
import { aContent, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anAuthor, anEditor, aSection, aTopic } from "#tests/support/make.ts";
import { narrowTo } from "#tests/support/narrowed.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

/** Content as a program sends it: the body as an object. */
async function sentContent(facts: Parameters<typeof aContent>[0] = {}) {
  const { body, ...content } = await aContent(facts);
  return { ...content, body: JSON.parse(body) as unknown };
}

async function anEditorsToken() {
  const owner = await anEditor();
  return { owner, token: await aToken({ owner }) };
}

test("a program begins an article, writes it, publishes it, withdraws it, throws it away and takes it back", async () => {
  const { owner, token } = await anEditorsToken();
  const as = { token: token.secret };
  const begun = await api("POST", "/articles", { ...as, json: { title: "Ferries" } });
  expect(begun.status).toBe(201);
  const { id, version } = begun.json;
  expect(begun.headers.get("location")).toBe(`/api/v1/articles/${id}`);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "article.create", targetId: id, actorType: "person", actorId: owner.person.id },
    ...{ via: "api", tokenId: token.id, address: "192.0.2.7" },
  });
  const content = await sentContent({ slug: "ferries" });
  const saved = await api("PUT", `/articles/${id}/draft`, {
    ...as,
    json: { content },
    headers: { "if-match": `"${version}"` },
  });
  expect([saved.status, saved.json, saved.headers.get("etag")]).toMatchObject([
    200,
    { version: 2, state: "draft", unchanged: false },
    '"2"',
  ]);
  const draft = await api("GET", `/articles/${id}/draft`, as);
  expect(draft.headers.get("etag")).toBe('"2"');
  expect(draft.json.content).toMatchObject({ title: content.title, slug: "ferries", sectionId: content.sectionId });

  const published = await api("POST", `/articles/${id}/publish`, { ...as, json: { version: 2 } });
  expect(published.json).toMatchObject({ id, revision: 1, unchanged: false });
  expect(await lastEvent()).toMatchObject({ name: "article.publish", via: "api", tokenId: token.id });
  expect((await api("GET", `/published/articles/${id}`)).json).toMatchObject({ id, url: published.json.url });
  expect((await api("GET", `/articles/${id}`, as)).json).toMatchObject({ state: "live", url: published.json.url });

  const states: string[] = [];
  for (const verb of ["withdraw", "trash", "restore"])
    states.push((await api("POST", `/articles/${id}/${verb}`, as)).json.state);
  expect(states).toEqual(["withdrawn", "trashed", "withdrawn"]);
  expect((await api("GET", `/published/articles/${id}`)).status).toBe(404);
});

test("what a program reads of a draft it may send back as it is, and nothing changes", async () => {
  const { owner, token } = await anEditorsToken();
  const { id } = await aDraft(owner.context);
  const as = { token: token.secret };
  const { json, headers } = await api("GET", `/articles/${id}/draft`, as);
  const etag = headers.get("etag") as string;
  const saved = await api("PUT", `/articles/${id}/draft`, {
    ...as,
    json: { content: json.content },
    headers: { "if-match": etag },
  });
  expect(saved.json).toMatchObject({ unchanged: true, version: json.version });
});

test("a text may be sent as simple blocks", async () => {
  const { owner, token } = await anEditorsToken();
  const { id, version } = await aDraft(owner.context);
  const as = { token: token.secret, headers: { "if-match": `"${version}"` } };
  const body = [
    { type: "p", text: "The ferry **leaves** at [seven](/harbour)." },
    { type: "ul", items: ["One", "Two"] },
  ];
  const content = { ...(await sentContent()), body };
  expect((await api("PUT", `/articles/${id}/draft`, { ...as, json: { content } })).status).toBe(200);
  const draft = (await api("GET", `/articles/${id}/draft`, { token: token.secret })).json;
  expect(draft.content.body.content.map(({ type }: { type: string }) => type)).toEqual(["paragraph", "bulletList"]);
  const bad = { ...content, body: [{ type: "picture", mediaId: "nothing000000000" }] };
  const refused = await api("PUT", `/articles/${id}/draft`, {
    token: token.secret,
    headers: { "if-match": '"3"' },
    json: { content: bad },
  });
  expect([refused.status, Object.keys(refused.json.fields)]).toEqual([422, ["content.body"]]);
});

test("a save that is based on an older version saves nothing and answers the text that stands there now", async () => {
  const { owner, token } = await anEditorsToken();
  const draft = await aDraft(owner.context);
  const { version } = await rewrite(owner.context, draft, { title: "From the desk" });
  const question = { token: token.secret, json: { content: await sentContent({ title: "From the program" }) } };
  const refused = await api("PUT", `/articles/${draft.id}/draft`, {
    ...question,
    headers: { "if-match": `"${draft.version}"` },
  });
  expect([refused.status, refused.headers.get("etag")]).toEqual([412, `"${version}"`]);
  expect(refused.json.current).toMatchObject({ version, content: { title: "From the desk" } });
  for (const [tag, status] of [
    [undefined, 428],
    ["*", 428],
    ['W/"3"', 412],
    ["3", 412],
    ['"0"', 412],
    ['"three"', 412],
  ] as const) {
    const headers: Record<string, string> = tag === undefined ? {} : { "if-match": tag };
    expect((await api("PUT", `/articles/${draft.id}/draft`, { ...question, headers })).status, tag).toBe(status);
  }
  expect((await api("GET", `/articles/${draft.id}/draft`, { token: token.secret })).json).toMatchObject({ version });
});

test("what was not read is not published: another version by now is a conflict with both numbers", async () => {
  const { owner, token } = await anEditorsToken();
  const { id, version } = await aDraft(owner.context);
  const refused = await api("POST", `/articles/${id}/publish`, { token: token.secret, json: { version: version - 1 } });
  expect([refused.status, refused.json.current]).toEqual([409, { version }]);
});

test("a program says what publishing again is to readers; a correction needs its note", async () => {
  const { owner, token } = await anEditorsToken();
  const live = await aLiveArticle(owner.context);
  const { id, version } = await rewrite(owner.context, live, { title: "On Tuesday" });
  const send = (told: object) =>
    api("POST", `/articles/${id}/publish`, { token: token.secret, json: { version, ...told } });
  const refused = await send({ change: "correction" });
  expect([refused.status, refused.json.fields]).toMatchObject([422, { note: expect.stringContaining("Say what") }]);
  expect((await send({ change: "surprise" })).status).toBe(422);
  expect((await send({ change: "minor" })).json).toMatchObject({ revision: 2, unchanged: false });
  expect((await api("GET", `/articles/${id}`, { token: token.secret })).json).toMatchObject({ republishedAt: null });
});

test("what is missing before publishing is told field by field, a taken address beside its field", async () => {
  const { owner, token } = await anEditorsToken();
  const as = { token: token.secret };
  const { id } = (await api("POST", "/articles", { ...as, json: {} })).json;
  const refused = await api("POST", `/articles/${id}/publish`, { ...as, json: { version: 1 } });
  expect(refused.status).toBe(422);
  expect(Object.keys(refused.json.fields)).toEqual(expect.arrayContaining(["title", "sectionId"]));
  const live = await aLiveArticle(owner.context);
  const rival = await aDraft(owner.context, live.content);
  const taken = await api("POST", `/articles/${rival.id}/publish`, { ...as, json: { version: rival.version } });
  expect([taken.status, Object.keys(taken.json.fields)]).toEqual([409, ["slug"]]);
});

test("the list is the owner’s, filtered and turned as in the desk", async () => {
  const { owner, token } = await anEditorsToken();
  const made = [
    await aDraft(owner.context, { title: "Otters" }),
    await aLiveArticle(owner.context, { title: "Badgers", slug: "two" }),
  ];
  const as = { token: token.secret };
  const titles = async (query: string) =>
    (await api("GET", `/articles${query}`, as)).json.items.map(({ title }: { title: string }) => title).sort();
  expect(await titles("")).toEqual(["Badgers", "Otters"]);
  expect(await titles("?state=live")).toEqual(["Badgers"]);
  expect(await titles("?q=otters")).toEqual(["Otters"]);
  expect(made).toHaveLength(2);
  for (const query of ["state=odd", "sort=odd", "after=%3Cb%3E", "section=x", "odd=1"])
    expect((await api("GET", `/articles?${query}`, as)).status, query).toBe(422);
});

test("a program learns which sections, topics and authors it may name", async () => {
  const { token } = await anEditorsToken();
  const [section, topic, author] = [await aSection(), await aTopic(), await anAuthor()];
  const { json } = await api("GET", "/article-choices", { token: token.secret });
  expect(json.sections).toContainEqual({ id: section.id, name: section.name, path: section.path });
  expect(json.topics).toEqual([{ id: topic.id, name: topic.name }]);
  expect(json.authors).toEqual([{ id: author.id, name: author.name }]);
});

test("an article that the owner may not see is not there, whatever is asked of it", async () => {
  const admin = await anAdmin();
  const section = await aSection();
  const { id, version } = await aDraft(admin.context, { sectionId: section.id });
  const owner = await anEditor();
  await narrowTo(owner.person.id, [(await aSection()).id]);
  const token = (await aToken({ owner })).secret;
  const content = await sentContent();
  const asked = [
    ["GET", `/articles/${id}`, {}],
    ["GET", `/articles/${id}/draft`, {}],
    ["PUT", `/articles/${id}/draft`, { json: { content }, headers: { "if-match": `"${version}"` } }],
    ["POST", `/articles/${id}/publish`, { json: { version } }],
    ...["withdraw", "trash", "restore"].map((verb) => ["POST", `/articles/${id}/${verb}`, {}] as const),
  ] as const;
  const nowhere = "nothing000000000";
  for (const [method, path, question] of asked) {
    const [there, absent] = [
      await api(method, path, { token, ...question }),
      await api(method, path.replace(id, nowhere), { token, ...question }),
    ];
    expect(there.status, `${method} ${path}`).toBe(404);
    expect(there.text).toBe(absent.text);
  }
  expect((await api("GET", "/articles", { token })).json.items).toEqual([]);
});
