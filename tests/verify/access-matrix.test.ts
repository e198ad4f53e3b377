import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGINES, startServerOn } from "#tests/support/engines.ts";
import { actionCalls } from "#tests/support/matrix/actions.ts";
import { ARTICLE_ROWS, LISTS } from "#tests/support/matrix/article-access.ts";
import { walkActs, walkArticleSpellings, walkArticles } from "#tests/support/matrix/articles.ts";
import { ASKERS, type Asker } from "#tests/support/matrix/cells.ts";
import { makePieces, type Piece, STATES } from "#tests/support/matrix/pieces.ts";
import { walkActions, walkRoutes, walkSpellings } from "#tests/support/matrix/routes.ts";
import { openSite, type Site, WALKED, type Walked } from "#tests/support/matrix/site.ts";
import { ACCESS } from "#tests/support/route-access.ts";
import type { RunningServer } from "#tests/support/server.ts";
import { serverActions } from "#tests/support/server-actions.ts";
import { SPELLINGS } from "#tests/support/spellings.ts";

/**
 * The access matrix whole: what the build's manifests hold, by everybody, on articles in every state, in every spelling, on
 * both engines. Its core runs with every `npm test` (tests/e2e/every-route.test.ts, every-article.test.ts). The figures of
 * docs/security.md are printed here.
 */
const WITHIN_MS = 900_000;
/** On doors all tokens are alike: where none is taken, one stands for all. */
const EVERYBODY = ASKERS.filter((asker) => !asker.startsWith("token") || asker === "token of articles:read");
/** One of each kind of those who are refused: all of a kind stand before the same door. */
const REFUSED: Asker[] = ["half", "contributor", "narrowed"];
const SPELLED = ["draft", "live-with-changes", "withdrawn"];

describe.each(ENGINES)("on %s", (engine) => {
  let server: RunningServer;
  let site: Site;
  let pieces: Piece[];
  const total = { requests: 0, deviations: 0 };

  beforeAll(async () => {
    server = await startServerOn(engine, WALKED);
    site = await openSite(server);
  }, WITHIN_MS);

  afterAll(async () => {
    const objects = `${pieces?.length ?? 0} articles in ${STATES.length} states`;
    console.log(`${engine}: ${total.requests} requests, ${total.deviations} deviations, ${objects}`);
    await site?.watch.close();
    await server?.stop();
  }, 60_000);

  const walk = (name: string, work: () => Promise<Walked>) =>
    test(
      name,
      async () => {
        const began = Date.now();
        const { requests, faults } = await work();
        total.requests += requests;
        total.deviations += faults.length;
        console.log(`${engine}: ${name}: ${requests} requests, ${((Date.now() - began) / 1000).toFixed(0)} s`);
        expect(faults).toEqual([]);
      },
      WITHIN_MS,
    );

  walk("every route and method, by everybody", async () => {
    const walked: Walked = { requests: 0, faults: [] };
    for (const asker of ASKERS) {
      const { requests, faults } = await walkRoutes(site, asker);
      walked.requests += requests;
      walked.faults.push(...faults);
    }
    return walked;
  });
  walk("every route that shows something, in every spelling, by everybody who is refused", () =>
    walkSpellings(site, EVERYBODY),
  );
  walk("every server action, by all who may not", () => walkActions(site));
  walk("every article in every state, by everybody", async () => {
    pieces = await makePieces(site);
    return walkArticles(site, pieces, ASKERS);
  });
  walk("every act on every article in every state, by all who may not", () => walkActs(site, pieces, EVERYBODY));
  walk("every article that is somebody else’s, in every spelling, by those who are refused", () =>
    walkArticleSpellings(site, {
      pieces,
      some: pieces.filter(({ owner, state }) => owner === "other" && SPELLED.includes(state)),
      askers: REFUSED,
    }),
  );
});

test("the walk has a row for every route and every server action of the build", () => {
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  const probes = Object.values(ACCESS).flat();
  expect(Object.keys(ACCESS).sort()).toEqual(Object.values(routes).sort());
  const calls = Object.keys(actionCalls(anyObjects(), { id: "", name: "", email: "", password: "", cookie: "" }));
  expect(calls.sort()).toEqual(
    serverActions()
      .map(({ name }) => name)
      .sort(),
  );
  console.log(
    `${Object.keys(ACCESS).length} routes (${probes.length} rows of route and method), ${calls.length} server actions, ${ASKERS.length} askers, ${Object.keys(SPELLINGS).length} spellings, ${ARTICLE_ROWS.length} addresses of an article, ${LISTS.length} lists`,
  );
});

function anyObjects(): Site["made"] {
  const none = { article: "", section: "", topic: "", author: "" };
  const secrets = { invitation: "", reset: "", preview: "", review: "", feed: "", endedFeed: "" };
  return { ...none, series: "", picture: "", file: "", person: "", role: "", rule: "", paths: none, secrets };
}
