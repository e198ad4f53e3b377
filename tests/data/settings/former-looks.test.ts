import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { formerLooks } from "#db/schema/site.ts";
import { changeLogo } from "#lib/settings/commands/change-logo.ts";
import { changeLook } from "#lib/settings/commands/change-look.ts";
import { restoreLook } from "#lib/settings/commands/restore-look.ts";
import { deskLook } from "#lib/settings/desk-look.ts";
import { FORMER_LOOKS } from "#lib/settings/look-rows.ts";
import { publishedSite } from "#lib/settings/published.ts";
import { siteTag } from "#lib/tags.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone, aSection } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const GREEN = { accent: { light: "#0b5d3b", dark: "#7fd6ab" } };
const SALMON = { paper: { light: "#fff1e5", dark: "#1c1613" } };

test("a look is kept when another takes its place, with who did that and when, the newest first", async () => {
  const { context, viewer } = await anAdmin();
  await changeLook(GREEN, context);
  await changeLook(SALMON, { ...context, now: new Date(context.now.getTime() + 60_000) });
  const { look, former } = await deskLook(viewer);
  expect(look).toEqual(SALMON);
  expect(former).toMatchObject([
    { look: GREEN, by: viewer.name, at: new Date(context.now.getTime() + 60_000) },
    { look: {}, by: viewer.name, at: context.now },
  ]);
});

test("one goes back with one press, and forward again; readers see it at once", async () => {
  const { context, viewer } = await anAdmin();
  await changeLook(GREEN, context);
  await changeLook(SALMON, { ...context, now: new Date(context.now.getTime() + 60_000) });
  const [green] = (await deskLook(viewer)).former;
  await restoreLook({ id: green?.id ?? "" }, { ...context, now: new Date(context.now.getTime() + 120_000) });
  expect((await publishedSite()).look).toEqual(GREEN);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "site.restore-look", actorId: viewer.id, tags: [siteTag] },
    before: { paper: "#fff1e5 by day, #1c1613 by night" },
    after: { accent: "#0b5d3b by day, #7fd6ab by night" },
  });
  const { former } = await deskLook(viewer);
  expect(former.map(({ look }) => look)).toEqual([SALMON, {}]);
  await restoreLook({ id: former[0]?.id ?? "" }, context);
  expect((await publishedSite()).look).toEqual(SALMON);
});

test("the look that the site came with is always there to go back to, and the plate of the logo stays as it is", async () => {
  const { context } = await anAdmin();
  await changeLogo({ logoId: null, onDark: true }, context);
  await changeLook(GREEN, context);
  await restoreLook({ id: null }, context);
  expect((await publishedSite()).look).toEqual({ logoOnDark: true });
  const events = await countEvents();
  await restoreLook({ id: null }, context);
  expect(await countEvents()).toBe(events);
});

test("sections keep colours while they exist; of one that is none nothing is kept", async () => {
  const { context } = await anAdmin();
  const { id } = await aSection();
  const pair = { light: "#1d4f91", dark: "#8fb8f0" };
  await changeLook({ sections: { [id]: pair, ["z".repeat(16)]: pair } }, context);
  expect((await publishedSite()).look).toEqual({ sections: { [id]: pair } });
  await changeLook({ sections: { [id]: pair } }, context);
  expect(await countEvents()).toBe(1);
});

test("a few are kept and no more", async () => {
  const { context, viewer } = await anAdmin();
  for (let at = 0; at < FORMER_LOOKS + 3; at++)
    await changeLook(at % 2 ? GREEN : SALMON, { ...context, now: new Date(context.now.getTime() + at * 1000) });
  const { former } = await deskLook(viewer);
  expect(former).toHaveLength(FORMER_LOOKS);
  expect(former[0]?.at).toEqual(new Date(context.now.getTime() + (FORMER_LOOKS + 2) * 1000));
});

test("what would be refused today is not brought back, and what is not there is not found", async () => {
  const { context } = await anAdmin();
  const id = "a".repeat(16);
  const look = { accent: { light: "#ffd400", dark: "#7fd6ab" } };
  await store().transaction((tx) =>
    tx.insert(formerLooks).values({ id, look, replacedBy: null, replacedAt: context.now }),
  );
  await expect(restoreLook({ id }, context)).rejects.toMatchObject({ code: "conflict" });
  await expect(restoreLook({ id: "b".repeat(16) }, context)).rejects.toMatchObject({ code: "not-found" });
  await expect(restoreLook({ id: "no id" }, context)).rejects.toThrow();
  expect(await countEvents()).toBe(0);
});

test("a former look outlives whoever put another in its place", async () => {
  const { context, viewer } = await anAdmin();
  const gone = await anAdmin();
  await changeLook(GREEN, gone.context);
  await store().transaction((tx) => tx.delete(people).where(eq(people.id, gone.viewer.id)));
  expect((await deskLook(viewer)).former).toMatchObject([{ by: null }]);
  await changeLook(SALMON, context);
  expect(await db().select().from(formerLooks)).toHaveLength(2);
});

test("nobody else goes back", async () => {
  const editor = await anEditor();
  await expect(restoreLook({ id: null }, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(restoreLook({ id: null }, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
});
