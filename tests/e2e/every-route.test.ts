import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { ask } from "#tests/support/ask.ts";
import { actionCalls } from "#tests/support/matrix/actions.ts";
import { ASKERS, type Asker, CANARY } from "#tests/support/matrix/cells.ts";
import { walkActions, walkRoutes, walkSpellings } from "#tests/support/matrix/routes.ts";
import { openSite, type Site, WALKED } from "#tests/support/matrix/site.ts";
import { must } from "#tests/support/newsroom.ts";
import { ACCESS } from "#tests/support/route-access.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { callAction, serverActions } from "#tests/support/server-actions.ts";
import { faultIn, follow, leakIn } from "#tests/support/walk.ts";

/**
 * The whole site walked by everybody: every route of the build with every role, with none, with tokens and with sessions that
 * ended, and every server action by those who may not. What the build holds and is not declared fails. Every spelling by
 * everybody, on both engines: tests/verify/access-matrix.test.ts.
 */
test.describe.configure({ timeout: 120_000 });

let server: RunningServer;
let site: Site;

test.beforeAll(async () => {
  server = await startServer(WALKED);
  site = await openSite(server);
});

test.afterAll(async () => {
  await site?.watch.close();
  await server?.stop();
});

test("every route of the build says who gets what, and nothing is listed that is no route", () => {
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  expect(Object.keys(ACCESS).sort()).toEqual(Object.values(routes).sort());
});

for (const asker of ASKERS) {
  test(`on every route, ${asker} gets what is declared and hears of nothing else`, async () => {
    expect((await walkRoutes(site, asker)).faults).toEqual([]);
  });
}

test("no other spelling of an address opens what is closed", async () => {
  expect((await walkSpellings(site, ["anyone", "half", "contributor", "narrowed"])).faults).toEqual([]);
});

test("the walk would notice an open door", async () => {
  const probe = ACCESS["/admin/articles/[id]"]?.[0];
  if (!probe) throw new Error("no such row");
  const cell = { route: "/admin/articles/[id]", probe, asker: "contributor" as Asker };
  const at = probe.at(site.made);
  const { cookie } = site.staff.editor;
  const open = await ask(server, at, { cookie });
  expect(open.text).toContain(CANARY);
  expect(faultIn({ ...cell, answer: open })).toContain("200 instead of 404");
  expect(faultIn({ ...cell, answer: { ...open, status: 404 } })).toContain("tells");
  expect(faultIn({ ...cell, asker: "editor", answer: { ...open, text: "" } })).toContain("does not show");
  expect(leakIn({ ...cell, answer: open }, "as is")).toContain("tells");
  // Components hold the same words as the page, so looking for the words finds them there too.
  const components = await follow(server, at, { cookie, headers: { rsc: "1" } });
  expect(components.headers["content-type"]).toContain("text/x-component");
  expect(leakIn({ ...cell, answer: components }, "as components")).toContain("tells");
});

test("no server action does anything for strangers, for other sites, or beyond one’s role", async () => {
  const calls = actionCalls(site.made, site.admin);
  expect(Object.keys(calls).sort()).toEqual(
    serverActions()
      .map(({ name }) => name)
      .sort(),
  );
  expect((await walkActions(site)).faults).toEqual([]);
  // And the tables do show it when something happens.
  must(await callAction(server, "addTopic", calls.addTopic?.args ?? [], site.admin));
  expect(await site.watch.changed()).toContain("topics");
});
