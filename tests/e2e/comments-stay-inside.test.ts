import { expect } from "@playwright/test";
import { ask, whole } from "#tests/support/ask.ts";
import { test } from "#tests/support/e2e.ts";
import { makePreview } from "#tests/support/matrix/objects.ts";
import { documentOf, idOf, join, must, paragraph, publish, setUpSite, write } from "#tests/support/newsroom.ts";
import { say } from "#tests/support/notices.ts";
import { callAction, Form } from "#tests/support/server-actions.ts";

test.use({ site: "comments-inside" });

/** What people say to one another about a live story, looked for everywhere else. */
const CANARY = "wagtailcanarycomment";

test("no reader, feed, program, export, search or link for outsiders is told what was said", async ({ server }) => {
  const ada = await setUpSite(server);
  const vera = await join(server, ada, "Vera Own", "author");
  const outsider = await join(server, ada, "Ivan Rook", "author");
  const sectionId = await idOf(server, ada.cookie, "Peace Talks", "sections");
  const bylines = [await idOf(server, ada.cookie, "Nora Vayle", "authors")];
  const body = documentOf(paragraph("Every round is told as soon as it ends."));
  const facts = {
    sectionId,
    bylines,
    title: "A day on the lake",
    slug: "lake-day",
    standfirst: "What was seen.",
    body,
  };
  const story = await write(server, vera, facts);
  const path = await publish(server, ada, story);
  await say(server, ada, story.id, CANARY);
  await say(server, vera, story.id, `An answer with ${CANARY}`);

  const form = new Form({ name: "Wire", scopes: ["published:read", "articles:read"], days: "90" });
  const { token } = must(await callAction(server, "makeToken", [null, form], ada)) as { token: string };
  const link = await makePreview(server, ada, story.id);
  const readers = [
    ...[path, "/", "/peace-talks", "/feed.xml", "/atom.xml", "/feeds/peace-talks/rss.xml", "/sitemap.xml"],
    ...["/sitemaps/1.xml", "/authors/nora-vayle", `/preview/with/${link}`],
  ];
  const programs = [
    ...[`/api/v1/articles/${story.id}`, `/api/v1/articles/${story.id}/draft`, "/api/v1/articles"],
    ...[`/api/v1/published/articles/${story.id}`, "/api/v1/published/articles?limit=100"],
  ];
  const desk = [
    ...[`/preview/${story.id}`, "/admin/articles?q=wagtail", "/api/desk/find?q=wagtail", "/api/desk/links?q=wagtail"],
    ...[`/admin/activity?on=article:${story.id}`, `/admin/articles/${story.id}/history`],
  ];
  const told: string[] = [];
  const look = async (at: string, question = {}) => {
    const answer = await ask(server, at, question);
    expect(answer.status, at).toBe(200);
    if (whole(answer).includes(CANARY)) told.push(at);
  };
  for (const at of readers) await look(at);
  for (const at of programs) await look(at, { headers: { authorization: `Bearer ${token}` } });
  for (const at of desk) await look(at, { cookie: ada.cookie });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  for (const format of ["csv", "jsonl"])
    await look("/api/desk/activity", { method: "POST", cookie: ada.cookie, body: `format=${format}`, headers });
  expect(told).toEqual([]);

  const comments = `/api/desk/articles/${story.id}/comments`;
  expect((await ask(server, comments, { cookie: vera.cookie })).text).toContain(CANARY);
  expect((await ask(server, comments, { cookie: outsider.cookie })).status).toBe(404);
  expect((await ask(server, comments)).status).toBe(401);
  expect((await ask(server, comments, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
});
