import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { redirectRules } from "#db/schema/redirect-rules.ts";
import { publishArticle } from "#lib/articles/commands/publish.ts";
import { unpublishArticle } from "#lib/articles/commands/unpublish.ts";
import { nothingNoted, renderScope } from "#lib/kernel/page-cache/scope.ts";
import { changeRule } from "#lib/redirects/commands/change.ts";
import { deleteRule } from "#lib/redirects/commands/delete.ts";
import { moveRule } from "#lib/redirects/commands/move.ts";
import { tryAddress } from "#lib/redirects/desk-try.ts";
import { insteadOf, publishedGone } from "#lib/redirects/published.ts";
import { changeSection } from "#lib/sections/commands/change.ts";
import { articleTag, redirectsTag } from "#lib/tags.ts";
import { aLiveArticle, rewrite } from "#tests/support/articles.ts";
import { anEditor, aSection, aTopic } from "#tests/support/make.ts";
import { answerAt, aRule } from "#tests/support/redirects.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("an old address leads on, whatever its capitals and percent signs", async () => {
  await aRule({ source: "/2019/Старе Місто", target: "/world" });
  expect(await answerAt("/2019/%D1%81%D1%82%D0%B0%D1%80%D0%B5%20%D0%BC%D1%96%D1%81%D1%82%D0%BE")).toBe("/world");
  expect(await answerAt("/2019/%D0%A1%D0%A2%D0%90%D0%A0%D0%95%20%D0%9C%D0%86%D0%A1%D0%A2%D0%9E")).toBe("/world");
  expect(await answerAt("/2019")).toBeNull();
});

test("the exact rule goes before the longest prefix, that before a shorter one, and all before patterns in their order", async () => {
  await aRule({ kind: "pattern", source: "/blog/:slug", target: "/to/by-pattern/:slug" });
  const second = await aRule({ kind: "pattern", source: "/:any/:slug", target: "/to/by-any/:slug" });
  await aRule({ kind: "pattern", source: "/:any/x-*", target: "/by-x" });
  expect(await answerAt("/blog/a")).toBe("/to/by-pattern/a");
  await aRule({ kind: "prefix", source: "/blog", target: "/by-prefix/**" });
  await aRule({ kind: "prefix", source: "/blog/a", target: "/by-longer" });
  await aRule({ source: "/blog/a/b", target: "/by-exact" });
  expect(await answerAt("/blog/a/b")).toBe("/by-exact");
  expect(await answerAt("/blog/a/c")).toBe("/by-longer");
  expect(await answerAt("/blog/A-Story/Part")).toBe("/by-prefix/A-Story/Part");
  expect(await answerAt("/blog")).toBe("/by-prefix");
  expect(await answerAt("/news/x-1")).toBe("/to/by-any/x-1");
  const { context } = await anEditor();
  await moveRule({ id: second.id, direction: "down" }, context);
  expect(await answerAt("/news/x-1")).toBe("/by-x");
});

test("an address with parameters is known by those it needs, whatever others come along", async () => {
  await aRule({ source: "/?p=123", target: "/world/a" });
  await aRule({ source: "/index.php?id=7&view=article", target: "/world/b" });
  await aRule({ source: "/index.php?view=article", target: "/world" });
  expect(await answerAt("/?utm_source=mail&p=123")).toBe("/world/a");
  expect(await answerAt("/?p=124")).toBeNull();
  expect(await answerAt("/index.php?view=article&Itemid=5&id=7")).toBe("/world/b");
  expect(await answerAt("/index.php?view=article&id=8")).toBe("/world");
  expect(await answerAt("/other.php?p=123")).toBeNull();
});

test("a rule follows the article that it leads to, also when it was given by an address from before", async () => {
  const editor = await anEditor();
  const section = await aSection({ slug: "world", path: "world" });
  const article = await aLiveArticle(editor.context, { sectionId: section.id, slug: "first" });
  await aRule({ source: "/?p=1", target: "/world/first" });
  const again = await rewrite(editor.context, article, { slug: "second" });
  await publishArticle({ id: article.id, version: again.version }, editor.context);
  await aRule({ source: "/?p=2", target: "/world/first" });
  await changeSection(
    { id: section.id, name: "Planet", slug: "planet", parentId: null, description: "" },
    editor.context,
  );
  for (const old of ["/?p=1", "/?p=2"]) expect(await answerAt(old)).toBe("/planet/second");
  await unpublishArticle({ id: article.id }, editor.context);
  for (const old of ["/?p=1", "/?p=2"]) expect(await answerAt(old)).toBeNull();
});

test("sections and topics are followed too", async () => {
  const editor = await anEditor();
  const section = await aSection({ slug: "world", path: "world" });
  const topic = await aTopic({ slug: "peace" });
  await aRule({ source: "/category/world", target: "/world" });
  await aRule({ source: "/tag/peace", target: "/topics/peace" });
  await changeSection(
    { id: section.id, name: "Planet", slug: "planet", parentId: null, description: "" },
    editor.context,
  );
  expect(await answerAt("/category/world")).toBe("/planet");
  expect(await answerAt("/tag/peace")).toBe(`/topics/${topic.slug}`);
});

test("rules that lead to old addresses make one step of it, and what waits there is told at its own address", async () => {
  await aRule({ source: "/c", target: "https://elsewhere.example/c" });
  await aRule({ source: "/b", target: "/c" });
  await aRule({ kind: "pattern", source: "/a/:slug", target: "/:slug" });
  expect(await answerAt("/a/b")).toBe("https://elsewhere.example/c");
  await aRule({ source: "/gone", status: 410 });
  await aRule({ source: "/to-gone", target: "/gone" });
  expect(await answerAt("/to-gone")).toBe("/gone");
  expect(await answerAt("/gone")).toBe(410);
});

test("a circle is refused beside the target, and one that came in otherwise turns nobody in it", async () => {
  const why = { code: "invalid", fields: { target: expect.stringContaining("circle") } };
  const first = await aRule({ source: "/a", target: "/b" });
  await expect(aRule({ source: "/b", target: "/a" })).rejects.toMatchObject(why);
  await expect(aRule({ source: "/same", target: "/Same/" })).rejects.toMatchObject(why);
  await expect(aRule({ kind: "prefix", source: "/blog", target: "/blog/new" })).rejects.toMatchObject(why);
  await aRule({ kind: "pattern", source: "/:x/:y", target: "/:y/:x" });
  expect(await answerAt("/one/two")).toBeNull();
  const other = await aRule({ source: "/c", target: "/d" });
  const { context } = await anEditor();
  const change = { kind: "exact" as const, status: 301, source: "/b" };
  await expect(changeRule({ ...change, id: other.id, target: "/a" }, context)).rejects.toMatchObject(why);
  await store().transaction((tx) =>
    tx.update(redirectRules).set({ target: "/a" }).where(eq(redirectRules.id, first.id)),
  );
  expect(await answerAt("/a")).toBeNull();
});

test("nobody is led off the site by what they put into an address", async () => {
  await aRule({ kind: "prefix", source: "/out", target: "/**" });
  await aRule({ kind: "pattern", source: "/go/:to/**", target: "https://partner.example/:to/**" });
  for (const hostile of [
    "/out/evil.example",
    "/out/%40evil.example",
    "/out/https:/evil.example",
    "/go/evil.example/x",
    "/go/@evil.example/x",
  ]) {
    const answer = String(await answerAt(hostile));
    expect(new URL(answer, "https://news.example").host).toMatch(/^(news|partner)\.example$/);
    expect(answer).not.toMatch(/^\/\//);
  }
});

test("what was withdrawn for good or for legal reasons says so at every address that it had", async () => {
  const editor = await anEditor();
  const article = await aLiveArticle(editor.context, { slug: "first" });
  const again = await rewrite(editor.context, article, { slug: "second" });
  const { path } = await publishArticle({ id: article.id, version: again.version }, editor.context);
  const { id } = await aRule({
    source: `/${path}`,
    status: 451,
    target: "",
    reason: "A court forbade it.",
    blockedBy: "https://court.example/7",
  });
  await unpublishArticle({ id: article.id }, editor.context);
  expect(await answerAt(`/${path}`)).toBe(451);
  expect(await answerAt(`/${article.path}`)).toBe(451);
  expect(await insteadOf(`/${path}`)).toMatchObject({
    page: `/missing/${id}`,
    headers: [["Link", '<https://court.example/7>; rel="blocked-by"']],
  });
  expect(await publishedGone(id)).toEqual({
    status: 451,
    reason: "A court forbade it.",
    blockedBy: "https://court.example/7",
  });
  expect(await publishedGone("nothing")).toBeNull();
});

test("an answer is kept under what it rests on", async () => {
  const editor = await anEditor();
  const { id, path } = await aLiveArticle(editor.context);
  await aRule({ source: "/old", target: `/${path}` });
  const tags = new Set<string>();
  await renderScope.run({ ...nothingNoted(), tags }, () => insteadOf("/old"));
  expect([...tags]).toEqual(expect.arrayContaining([redirectsTag, articleTag(id)]));
  const nothing = new Set<string>();
  await renderScope.run({ ...nothingNoted(), tags: nothing }, () => insteadOf("/nothing"));
  expect([...nothing]).toContain(redirectsTag);
});

test("whoever tries an address is told what it answers, why, and what waits behind", async () => {
  const { viewer, context } = await anEditor();
  const { path } = await aLiveArticle(context, { title: "The treaty" });
  const waiting = await aRule({ source: `/${path}`, target: "/elsewhere" });
  const { id } = await aRule({ kind: "pattern", source: "/:year#/:slug", target: `/${path}` });
  expect(await tryAddress(viewer, `https://old.example/${path}/`)).toMatchObject({
    status: 200,
    why: expect.stringContaining("The treaty"),
    behind: { id: waiting.id },
  });
  expect(await tryAddress(viewer, "/2019/a-story")).toMatchObject({ status: 301, to: `/${path}`, rule: { id } });
  expect(await tryAddress(viewer, "/no/such/page")).toMatchObject({ status: 404, rule: null });
  expect(await tryAddress(viewer, "/admin")).toMatchObject({ status: 200, rule: null });
  await expect(tryAddress(viewer, "no address")).rejects.toMatchObject({ fields: { address: expect.any(String) } });
  await deleteRule({ id }, context);
  expect(await tryAddress(viewer, "/2019/a-story")).toMatchObject({ status: 404 });
});
