import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, store } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { references } from "#db/schema/references.ts";
import { deskChosen } from "#lib/media/desk-chosen.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { usageEndingCounts, usageEndings } from "#lib/media/desk-usage.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { changeLogo } from "#lib/settings/commands/change-logo.ts";
import { aSite } from "#tests/support/door.ts";
import { libraryOf } from "#tests/support/library.ts";
import { aContributor, anAdmin, DAY, later, NOW } from "#tests/support/make.ts";
import { usedIn } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");
beforeEach(() => aSite());

async function unusedOf(viewer: Parameters<typeof deskMedia>[0]): Promise<string[]> {
  const { items } = await deskMedia(viewer, LibraryInput.parse({ unused: "1", sort: "name" }), NOW);
  return items.map(({ fileName }) => fileName);
}
const forgetUsesOf = (id: string) =>
  store().transaction((tx) => tx.delete(references).where(eq(references.targetId, id)));
const isUsed = async (id: string) => (await db().select().from(media).where(eq(media.id, id)))[0]?.used;

test("the logo of the site is in use, for as long as it is that", async () => {
  const { context, viewer } = await anAdmin();
  const [first, second] = (await libraryOf([{ fileName: "a.png" }, { fileName: "b.png" }])) as [Media, Media];
  expect(await unusedOf(viewer)).toEqual(["a.png", "b.png"]);
  await changeLogo({ logoId: first.id }, context);
  expect(await unusedOf(viewer)).toEqual(["b.png"]);
  await changeLogo({ logoId: first.id, onDark: true }, context);
  expect(await unusedOf(viewer)).toEqual(["b.png"]);
  await changeLogo({ logoId: second.id }, context);
  expect(await unusedOf(viewer)).toEqual(["a.png"]);
  await changeLogo({ logoId: null }, context);
  expect(await unusedOf(viewer)).toEqual(["a.png", "b.png"]);
});

test("a picture that is the logo and in an article stays in use until it is neither", async () => {
  const { context } = await anAdmin();
  const [{ id }] = (await libraryOf([{}])) as [Media];
  await usedIn(id);
  await changeLogo({ logoId: id }, context);
  await forgetUsesOf(id);
  expect(await isUsed(id)).toBe(true);
  await usedIn(id);
  await changeLogo({ logoId: null }, context);
  expect(await isUsed(id)).toBe(true);
  await forgetUsesOf(id);
  expect(await isUsed(id)).toBe(false);
});

test("that it is the logo is said before many are thrown away, and where what is in use ends; articles stay beside it", async () => {
  const [{ context, viewer }, contributor] = [await anAdmin(), await aContributor()];
  const [logo, plain] = (await libraryOf([{ usageEndsAt: later(-DAY) }, {}])) as [Media, Media];
  expect(await usageEndingCounts(viewer, NOW)).toEqual({ ended: 0, soon: 0 });
  await changeLogo({ logoId: logo.id }, context);
  const { uses } = await deskChosen(viewer, [logo.id, plain.id]);
  expect(uses).toEqual({ [logo.id]: { uses: [], hiddenUses: 0, isLogo: true } });
  expect(await usageEndingCounts(viewer, NOW)).toEqual({ ended: 1, soon: 0 });
  await usedIn(logo.id, { title: "Secret" });
  const [ending] = await usageEndings(contributor.viewer, NOW);
  expect(ending).toMatchObject({ ended: true, isLogo: true, uses: [], hiddenUses: 1 });
});
