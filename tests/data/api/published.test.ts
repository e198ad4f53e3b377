import { beforeEach, expect, test } from "vitest";
import { publishedArticles } from "#lib/api/published-list.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { arrangeSeries } from "#lib/series/commands/arrange.ts";
import { joinTranslations } from "#lib/translations/commands/join.ts";
import { api } from "#tests/support/api.ts";
import { aBody, aDraft, aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { aSite } from "#tests/support/door.ts";
import { anAuthor, anEditor, aSection, aSeries, aTopic, later, MINUTE } from "#tests/support/make.ts";
import { aPicture } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const CANARY = "canary-of-a-draft";

test("anybody reads a published article, with its text as HTML, as words and block by block", async () => {
  const editor = await anEditor();
  const body = aBody([
    { type: "p", text: "The ferry *leaves* at [seven](/harbour/timetable)." },
    { type: "h2", text: "What follows" },
    { type: "ul", items: ["Boats", "Trains & buses"] },
  ]);
  const { id, path } = await aLiveArticle(editor.context, { body, title: "Ferries" });
  const { status, json, headers } = await api("GET", `/published/articles/${id}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({ id, path, url: `http://localhost:3000/${path}`, title: "Ferries", kind: "analysis" });
  expect(json.html).toContain('href="http://localhost:3000/harbour/timetable"');
  expect(json.text).toBe("The ferry leaves at seven.\n\nWhat follows\n\nBoats\nTrains & buses");
  expect(json.blocks.map(({ element }: { element: string }) => element)).toEqual(["p", "h2", "ul"]);
  expect(json.blocks.map(({ html }: { html: string }) => html).join("")).toBe(json.html);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-credentials")).toBeNull();
});

test("an article is found by its path, however it is spelled, and by one that it had before", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  for (const spelled of [live.path, `/${live.path}`, `${live.path}/`])
    expect((await api("GET", `/published/article-at?path=${encodeURIComponent(spelled)}`)).json.id).toBe(live.id);
  const moved = await rewrite(editor.context, live, { slug: "elsewhere" });
  const { path } = await publishArticle({ id: moved.id, version: moved.version }, editor.context);
  const { status, headers } = await api("GET", `/published/article-at?path=${live.path}`);
  expect([status, headers.get("location")]).toEqual([
    301,
    `/api/v1/published/article-at?path=${encodeURIComponent(path as string)}`,
  ]);
  expect((await api("GET", "/published/article-at?path=no/where")).status).toBe(404);
});

test("an article says in which languages it is out, and which part of which series it is", async () => {
  const { context } = await anEditor();
  const { id, content } = await aLiveArticle(context, { slug: "one", title: "One" });
  expect((await api("GET", `/published/articles/${id}`)).json).toMatchObject({ translations: [], series: null });
  const { sectionId } = content;
  const german = await aLiveArticle(context, { slug: "eins", title: "Eins", language: "de", sectionId });
  const french = await aDraft(context, { slug: "un", title: CANARY, language: "fr", sectionId });
  for (const otherId of [german.id, french.id]) await joinTranslations({ id, otherId }, context);
  const two = await aLiveArticle(context, { slug: "two", title: "Two", sectionId });
  const coming = await aDraft(context, { slug: "three", title: CANARY, sectionId });
  const series = await aSeries({ name: "The long winter", slug: "winter" });
  await arrangeSeries({ id: series.id, parts: [two.id, id, coming.id], seen: [] }, context);
  const { json, text } = await api("GET", `/published/articles/${id}`);
  const url = `http://localhost:3000/${german.path}`;
  expect(json.translations).toEqual([{ id: german.id, language: "de", title: "Eins", url }]);
  const place = { name: "The long winter", path: "series/winter", url: "http://localhost:3000/series/winter" };
  expect(json.series).toEqual({ ...place, part: 2, of: 2 });
  expect(text).not.toContain(CANARY);
});

test("no word of a draft is ever told: not of one, not of changes to a live article, not of what was withdrawn", async () => {
  const editor = await anEditor();
  const section = await aSection();
  const words = { title: CANARY, standfirst: CANARY, kicker: CANARY, body: aBody(CANARY), sectionId: section.id };
  const draft = await aDraft(editor.context, { ...words, slug: "draft" });
  const live = await aLiveArticle(editor.context, { sectionId: section.id, slug: "live" });
  await rewrite(editor.context, live, words);
  const gone = await aLiveArticle(editor.context, { ...words, slug: "gone" });
  await unpublishArticle({ id: gone.id }, editor.context);
  const asked = [
    ...[draft, live, gone].map(({ id }) => `/published/articles/${id}`),
    ...["", `?section=${section.id}`, "?language=en", "?limit=100"].map((query) => `/published/articles${query}`),
    ...["sections", "topics", "authors"].map((room) => `/published/${room}`),
    `/published/article-at?path=${live.path}`,
    `/published/article-at?path=${gone.path}`,
  ];
  for (const path of asked) {
    const { text, headers } = await api("GET", path);
    expect(text + JSON.stringify([...headers]), path).not.toContain(CANARY);
  }
  expect((await api("GET", `/published/articles/${draft.id}`)).status).toBe(404);
  expect((await api("GET", `/published/articles/${gone.id}`)).status).toBe(404);
  expect((await api("GET", "/published/articles")).json.items.map(({ id }: { id: string }) => id)).toEqual([live.id]);
});

test("what was noted about a picture that is still to come does not come out with the text", async () => {
  const editor = await anEditor();
  const seen = { type: "paragraph", content: [{ type: "text", text: "Seen." }] };
  const body = JSON.stringify({ type: "doc", content: [seen, { type: "missingPicture", attrs: { note: CANARY } }] });
  const { id } = await aLiveArticle(editor.context, { body });
  const { text, json } = await api("GET", `/published/articles/${id}`);
  expect(json.text).toBe("Seen.");
  expect(text).not.toContain(CANARY);
});

test("the list turns page by page, without gaps or repeats, also when something is published in between", async () => {
  const editor = await anEditor();
  const facts = { sectionId: (await aSection()).id, bylines: [(await anAuthor()).id] };
  const made: string[] = [];
  for (let at = 0; at < 7; at++) {
    // Two of them in the same moment.
    const context = { ...editor.context, now: later(Math.floor(at / 2) * MINUTE) };
    made.push((await aLiveArticle(context, { ...facts, slug: `article-${at}` })).id);
  }
  const seen: string[] = [];
  let path: string | null = "/published/articles?limit=3";
  while (path) {
    const { json, headers } = await api("GET", path);
    seen.push(...json.items.map(({ id }: { id: string }) => id));
    const [, next] = /^<\/api\/v1(.*)>; rel="next"$/.exec(headers.get("link") ?? "") ?? [];
    expect(Boolean(next)).toBe(json.next !== null);
    path = next ?? null;
    if (seen.length === 3)
      await aLiveArticle({ ...editor.context, now: later(60 * MINUTE) }, { ...facts, slug: "new" });
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen)).toEqual(new Set(made));
});

test("lists are narrowed by section with all below it, topic, author, language and time, and by all of these at once", async () => {
  const editor = await anEditor();
  const [top, topic, author] = [await aSection(), await aTopic(), await anAuthor()];
  const below = await aSection({ parent: top });
  const wanted = { sectionId: below.id, topics: [topic.id], bylines: [author.id], language: "uk" };
  const other = { sectionId: (await aSection()).id, bylines: [(await anAuthor()).id], language: "en" };
  const hit = await aLiveArticle({ ...editor.context, now: later(MINUTE) }, { ...wanted, slug: "hit" });
  await aLiveArticle(editor.context, { ...other, slug: "miss" });
  const ids = async (query: string) =>
    (await api("GET", `/published/articles?${query}`)).json.items.map(({ id }: { id: string }) => id);
  const since = encodeURIComponent(later(MINUTE).toISOString());
  const each = [`section=${top.id}`, `section=${below.id}`, `topic=${topic.id}`, `author=${author.id}`, "language=uk"];
  for (const query of [...each, `since=${since}`, `${[each[1], each[2], each[3], each[4]].join("&")}&since=${since}`])
    expect(await ids(query), query).toEqual([hit.id]);
  expect(await ids(`section=${below.id}&language=en`)).toEqual([]);
  expect(await ids("section=nothing000000000")).toEqual([]);
});

test("a page in one language looks at no more than it may, and leads on", async () => {
  const editor = await anEditor();
  const facts = { sectionId: (await aSection()).id, bylines: [(await anAuthor()).id] };
  const made: string[] = [];
  for (const [at, language] of ["uk", "en", "en", "uk", "en"].entries()) {
    const context = { ...editor.context, now: later(-at * MINUTE) };
    const { id } = await aLiveArticle(context, { ...facts, language, slug: `article-${at}` });
    if (language === "uk") made.push(id);
  }
  const seen: string[] = [];
  let after: string | undefined;
  for (let turn = 0; turn < 4; turn++) {
    const { cards, next } = await publishedArticles({ language: "uk", limit: 2, after }, 2);
    seen.push(...cards.map(({ id }) => id));
    if (next === null) break;
    after = next;
  }
  expect(seen).toEqual(made);
});

test("what a list cannot be asked is refused with the parameter’s name, and nothing reaches the database", async () => {
  const bad = {
    "limit=0": "limit",
    "limit=101": "limit",
    "limit=1e9": "limit",
    "limit=x": "limit",
    "section=x": "section",
    "section=%27%20OR%201=1--": "section",
    "language=english!": "language",
    "since=yesterday": "since",
    "after=zz": "after",
    "after=%00": "after",
    "limit=1&limit=2": "limit",
    "sort=title": "",
    "__proto__=1": "",
    "constructor=1": "",
  };
  for (const [query, field] of Object.entries(bad)) {
    const { status, json } = await api("GET", `/published/articles?${query}`);
    expect([status, Object.keys(json.fields)], query).toEqual([422, [field]]);
  }
});

test("sections, topics and authors are told with their addresses, those without anything live left out", async () => {
  const editor = await anEditor();
  const section = await aSection({ slug: "europe", name: "Europe" });
  const [topic, author] = [await aTopic({ slug: "ferries" }), await anAuthor({ slug: "vera-own" })];
  await aTopic({ slug: "unused" });
  await anAuthor({ slug: "unused" });
  await aLiveArticle(editor.context, { sectionId: section.id, topics: [topic.id], bylines: [author.id] });
  const { json } = await api("GET", "/published/sections");
  expect(json.items).toEqual([expect.objectContaining({ id: section.id, url: "http://localhost:3000/europe" })]);
  for (const [room, record] of [
    ["topics", topic],
    ["authors", author],
  ] as const) {
    const list = (await api("GET", `/published/${room}`)).json;
    expect(list).toMatchObject({
      items: [{ id: record.id, url: `http://localhost:3000/${room}/${record.slug}` }],
      next: null,
    });
    expect((await api("GET", `/published/${room}/${record.slug}`)).json).toEqual(list.items[0]);
    expect((await api("GET", `/published/${room}/nobody`)).status).toBe(404);
  }
});

test("topics turn page by page", async () => {
  const editor = await anEditor();
  const topics = await Promise.all(["a", "b", "c"].map((slug) => aTopic({ slug })));
  await aLiveArticle(editor.context, { topics: topics.map(({ id }) => id) });
  const first = await api("GET", "/published/topics?limit=2");
  expect(first.json.items.map(({ slug }: { slug: string }) => slug)).toEqual(["a", "b"]);
  const second = await api("GET", `/published/topics?limit=2&after=${first.json.next}`);
  expect(second.json).toMatchObject({ items: [{ slug: "c" }], next: null });
});

test("a picture is told with its credit and sizes once something live shows it, and not before", async () => {
  const editor = await anEditor();
  const { id } = await aPicture({ context: editor.context });
  await describeMedia({ id, credit: "Ada Quill", note: CANARY }, editor.context);
  const facts = { lead: { mediaId: id, alt: "A lake", caption: "", credit: "" } };
  const draft = await aDraft(editor.context, facts);
  expect((await api("GET", `/published/pictures/${id}`)).status).toBe(404);
  await publishArticle({ id: draft.id, version: draft.version }, editor.context);
  const { json, text } = await api("GET", `/published/pictures/${id}`);
  expect(json).toMatchObject({ id, credit: "Ada Quill" });
  expect(json.sources[0].files[0].url).toMatch(/^http:\/\/localhost:3000\/media\//);
  expect(text).not.toContain(CANARY);
  const article = (await api("GET", `/published/articles/${draft.id}`)).json;
  expect(article.picture).toMatchObject({ id, alt: "A lake" });
});

test("who has an answer already is told so, until something changes", async () => {
  const editor = await anEditor();
  const live = await aLiveArticle(editor.context);
  const path = `/published/articles/${live.id}`;
  const first = await api("GET", path);
  const tag = first.headers.get("etag") as string;
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  const second = await api("GET", path, { headers: { "if-none-match": tag } });
  expect([second.status, second.text, second.headers.get("etag")]).toEqual([304, "", tag]);
  expect(second.headers.get("content-type")).toBeNull();
  const { id, version } = await rewrite(editor.context, live, { title: "Another title" });
  await publishArticle({ id, version }, editor.context);
  expect((await api("GET", path, { headers: { "if-none-match": tag } })).status).toBe(200);
});

test("HEAD answers like GET without the body, and OPTIONS says what can be done", async () => {
  const editor = await anEditor();
  const { id } = await aLiveArticle(editor.context);
  const [get, head] = [await api("GET", `/published/articles/${id}`), await api("HEAD", `/published/articles/${id}`)];
  expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", get.headers.get("etag")]);
  const options = await api("OPTIONS", `/published/articles/${id}`);
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  expect(options.headers.get("access-control-allow-origin")).toBe("*");
  const closed = await api("OPTIONS", `/articles/${id}/draft`);
  expect([closed.headers.get("allow"), closed.headers.get("access-control-allow-origin")]).toEqual([
    "GET, HEAD, PUT, OPTIONS",
    null,
  ]);
  const refused = await api("DELETE", `/published/articles/${id}`);
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
});
