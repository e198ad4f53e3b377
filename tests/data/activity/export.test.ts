import { beforeEach, expect, test } from "vitest";
import { store } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { exportActivity } from "#lib/activity/commands/export.ts";
import { exported } from "#lib/activity/export.ts";
import { MOST_ROWS } from "#lib/activity/limits.ts";
import { anEvent, wish } from "#tests/support/activity.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, aPerson, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";
import { aToken } from "#tests/support/tokens.ts";

freshStore("test");
beforeEach(() => aSite());

async function all(...about: Parameters<typeof exported>): Promise<string> {
  let text = "";
  for await (const piece of exported(...about)) text += piece;
  return text;
}

test("a table opens in a spreadsheet with its letters right and no formula in it", async () => {
  const { viewer } = await anAdmin();
  const evil = await aPerson({ name: '=HYPERLINK("http://evil.example","Ліхтар")' });
  await anEvent({
    name: "person.suspend",
    targetType: "person",
    targetId: evil.person.id,
    actorId: evil.person.id,
    userAgent: "@SUM(1)",
  });
  const text = await all(viewer, wish(), "csv");
  expect(text.startsWith('\ufeff"id","at","act"')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""Ліхтар"")"`);
  expect(text).toContain(`"'@SUM(1)"`);
  expect(text).not.toMatch(/"[=+@-]/);
  expect(text.trimEnd().split("\r\n")).toHaveLength(2);
});

test("lines of JSON say the same, and only what the list was narrowed to", async () => {
  const { viewer, person } = await anAdmin();
  await anEvent({ actorId: person.id, address: "192.0.2.7", after: { path: "europe/summit" } });
  await anEvent({ name: "article.save", actorId: person.id });
  const lines = (await all(viewer, wish({ act: "article.publish" }), "jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      name: "article.publish",
      at: NOW.toISOString(),
      actor: { type: "person", id: person.id, name: person.name },
      sentence: `${person.name} published an article that is gone`,
      after: { path: "europe/summit" },
      address: "192.0.2.7",
    },
  ]);
});

test("what was done with a token says so, by its name while there is one", async () => {
  const ada = await anAdmin();
  const { id } = await aToken({ owner: ada, name: "The wire" });
  const by = { actorId: ada.person.id, via: "api" };
  await anEvent({ ...by, tokenId: "forgottentoken00" });
  await anEvent({ ...by, tokenId: id });
  await anEvent(by);
  const lines = (await all(ada.viewer, wish(), "jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { token: unknown }).token)).toEqual([
    null,
    { id, name: "The wire" },
    { id: "forgottentoken00", name: null },
  ]);
  const table = (await all(ada.viewer, wish(), "csv")).trimEnd().split("\r\n");
  expect(table.map((line) => line.split(",").slice(-2).join(","))).toEqual([
    '"token","token_id"',
    '"",""',
    `"The wire","${id}"`,
    '"","forgottentoken00"',
  ]);
});

test("a long record comes in pieces, in order, every row once, and ends at its bound", {
  timeout: 60_000,
}, async () => {
  const { viewer } = await anAdmin();
  const row = {
    at: NOW,
    name: "article.save",
    actorType: "system" as const,
    targetType: "article",
    targetId: "x",
    tags: [],
    via: "job",
  };
  for (let at = 0; at < 12; at++)
    await store().transaction((tx) => tx.insert(events).values(Array.from({ length: 100 }, () => row)));
  const pieces: string[] = [];
  for await (const piece of exported(viewer, wish(), "jsonl")) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(2);
  const ids = pieces
    .join("")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { id: number }).id);
  expect(ids).toEqual(Array.from({ length: 1_200 }, (_, at) => 1_200 - at));
  expect(MOST_ROWS).toBe(100_000);
});

test("taking the record away is on record itself, with what was taken", async () => {
  const { context, viewer } = await anAdmin();
  await exportActivity({ format: "csv", wish: { act: "people", from: "2030-01-01" } }, context);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "activity.export", actorId: viewer.id },
    after: { format: "csv", act: "people", from: "2030-01-01" },
  });
});

test("only who sees everybody's activity takes it away", async () => {
  const { context } = await aPerson({ role: "editor" });
  await expect(exportActivity({ format: "csv", wish: {} }, context)).rejects.toMatchObject({ code: "forbidden" });
});
