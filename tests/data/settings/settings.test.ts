import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { site } from "#db/schema/site.ts";
import { changeSettings } from "#lib/settings/commands/change-settings.ts";
import { deskSettings } from "#lib/settings/desk.ts";
import { siteTag } from "#lib/tags.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const CHOSEN = {
  name: "The Lantern Weekly",
  tagline: "Light on the record",
  language: "de",
  timeZone: "Europe/Berlin",
};

test("an admin changes what the site is called", async () => {
  const { context, viewer } = await anAdmin();
  await changeSettings(CHOSEN, context);
  expect(await db().select().from(site)).toMatchObject([CHOSEN]);
  expect(await deskSettings(viewer)).toMatchObject({ ...CHOSEN, mail: false });
});

test("the change is recorded, makes every page stale, and counts once", async () => {
  const { context, viewer } = await anAdmin();
  await changeSettings(CHOSEN, context);
  expect(await lastEvent()).toMatchObject({
    name: "site.change-settings",
    actorId: viewer.id,
    before: { name: "The Lantern" },
    after: CHOSEN,
    tags: [siteTag],
  });
  await changeSettings(CHOSEN, context);
  expect(await countEvents()).toBe(1);
});

test("an editor and a stranger change nothing and see no settings", async () => {
  const editor = await anEditor();
  await expect(changeSettings(CHOSEN, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeSettings(CHOSEN, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(deskSettings(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
});

test("an empty name, a foreign key and an unknown time zone are refused", async () => {
  const { context } = await anAdmin();
  for (const wrong of [{ name: " " }, { timeZone: "Mars/Base" }, { language: "english" }, { setUpAt: null }]) {
    await expect(changeSettings({ ...CHOSEN, ...wrong } as never, context)).rejects.toThrow();
  }
});
