import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ARTICLE_ROWS } from "#tests/support/matrix/article-access.ts";
import { walkActs, walkArticles } from "#tests/support/matrix/articles.ts";
import type { Asker } from "#tests/support/matrix/cells.ts";
import { makePieces, type Piece } from "#tests/support/matrix/pieces.ts";
import { openSite, type Site, WALKED } from "#tests/support/matrix/site.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/**
 * One’s own and other people’s articles in every state, each with words of its own, at every address that is about one. With
 * more owners, by everybody and on both engines: tests/verify/access-matrix.test.ts.
 */
test.describe.configure({ timeout: 240_000 });

const ASKING: Asker[] = [
  ...(["anyone", "holder", "contributor", "author", "editor", "custom", "narrowed"] as const),
  "token of articles:read",
];

let server: RunningServer;
let site: Site;
let pieces: Piece[];

test.beforeAll(async () => {
  server = await startServer(WALKED);
  site = await openSite(server);
  pieces = await makePieces(site, ["other", "contributor"]);
});

test.afterAll(async () => {
  await site?.watch.close();
  await server?.stop();
});

test("every address of an article that the build holds is walked", () => {
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  const written = new Set(
    ["comments/[comment]", "comparison", "draft", "revisions"].map((room) => `/api/desk/articles/[id]/${room}`),
  );
  // A front or a look in preview is made of articles that readers can read; who may open it says the walk of all routes.
  const about = Object.values(routes).filter((route) => /articles\/\[id\]|preview\/(?!front\/|look\/).*\[/.test(route));
  const walked = new Set(ARTICLE_ROWS.map(({ route }) => route));
  expect(about.filter((route) => !walked.has(route) && !written.has(route))).toEqual([]);
});

test("in whatever state an article is, it is shown to those who may read it and told to nobody else", async () => {
  expect((await walkArticles(site, pieces, ASKING)).faults).toEqual([]);
});

test("in whatever state an article is, whoever may not act on it changes nothing", async () => {
  expect((await walkActs(site, pieces, ["anyone", "contributor", "author", "custom", "narrowed"])).faults).toEqual([]);
});
