import { beforeEach, expect, test } from "vitest";
import { publishedSite } from "#lib/settings/published.ts";
import { changeSharing } from "#lib/sharing/commands/change-sharing.ts";
import { deskSharing } from "#lib/sharing/desk.ts";
import { siteTag } from "#lib/tags.ts";
import { aSite } from "#tests/support/door.ts";
import { anAdmin, anEditor, anyone } from "#tests/support/make.ts";
import { countEvents, lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

const PLAIN = {
  feedTexts: "full",
  crawlers: "all",
  sharePictures: "lead",
  securityContact: "",
  hub: "",
  indexNow: false,
} as const;

test("as it comes the site gives whole texts to all, and tells nobody of what is new", async () => {
  const { viewer, context } = await anAdmin();
  expect((await publishedSite()).sharing).toEqual(await deskSharing(viewer));
  expect(await deskSharing(viewer)).toMatchObject({ feedTexts: "full", crawlers: "all", hub: "", indexNowKey: "" });
  await changeSharing(PLAIN, context);
  expect(await countEvents()).toBe(0);
});

test("an admin says how the site is found and shared, and every page goes by it", async () => {
  const { viewer, context } = await anAdmin();
  const wish = {
    ...PLAIN,
    feedTexts: "excerpt",
    crawlers: "no-training",
    securityContact: "safe@paper.example",
  } as const;
  await changeSharing(wish, context);
  const kept = { feedTexts: "excerpt", crawlers: "no-training", securityContact: "mailto:safe@paper.example" };
  expect((await publishedSite()).sharing).toMatchObject(kept);
  expect(await lastEvent()).toMatchObject({
    ...{ name: "site.change-sharing", actorId: viewer.id, tags: [siteTag] },
    before: { feedTexts: "full", indexNow: false },
    after: kept,
  });
  await changeSharing(wish, context);
  expect(await countEvents()).toBe(1);
});

test("the key for IndexNow is made once, stays through other changes, and goes with it", async () => {
  const { viewer, context } = await anAdmin();
  await changeSharing({ ...PLAIN, indexNow: true }, context);
  const { indexNowKey } = await deskSharing(viewer);
  expect(indexNowKey).toMatch(/^[0-9a-f]{32}$/);
  await changeSharing({ ...PLAIN, indexNow: true, feedTexts: "excerpt" }, context);
  expect((await deskSharing(viewer)).indexNowKey).toBe(indexNowKey);
  expect(JSON.stringify(await lastEvent())).not.toContain(indexNowKey);
  await changeSharing(PLAIN, context);
  expect((await deskSharing(viewer)).indexNowKey).toBe("");
});

test.each([
  ["securityContact", "call me"],
  ["securityContact", "http://paper.example/security"],
  ["securityContact", "javascript:alert(1)"],
  ["hub", "http://hub.example/"],
  ["hub", "https://me:word@hub.example/"],
  ["hub", "https://hub.example/#a"],
  ["crawlers", "some"],
])("%s is refused beside its field when it says “%s”", async (field, value) => {
  const { context } = await anAdmin();
  const refused = await changeSharing({ ...PLAIN, [field]: value } as never, context).catch((error) => error);
  expect(refused.issues[0].path).toEqual([field]);
  expect(await countEvents()).toBe(0);
});

test("an editor and a stranger change nothing of it, and do not see the screen", async () => {
  const editor = await anEditor();
  await expect(changeSharing(PLAIN, editor.context)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeSharing(PLAIN, anyone())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(deskSharing(editor.viewer)).rejects.toMatchObject({ code: "not-found" });
});
