import { expect, test } from "vitest";
import { newId } from "#db/id.ts";
import type { Media } from "#db/schema/media.ts";
import { inBulk } from "#lib/media/bulk.ts";
import { deskAdders } from "#lib/media/desk-adders.ts";
import { deskChosen } from "#lib/media/desk-chosen.ts";
import { deskMedia } from "#lib/media/desk-library.ts";
import { usageEndingCounts } from "#lib/media/desk-usage.ts";
import { LibraryInput } from "#lib/media/schema.ts";
import { libraryOf } from "#tests/support/library.ts";
import { aContributor, anEditor, aPerson, DAY, later, NOW } from "#tests/support/make.ts";
import { usedIn } from "#tests/support/pictures.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("before many are thrown away, the articles that use some of them are named, to each as far as they may see them", async () => {
  const { viewer: editor } = await anEditor();
  const { viewer: writer, person } = await aContributor();
  const [used, unused] = (await libraryOf([{ fileName: "a.jpg" }, { fileName: "b.jpg" }])) as [Media, Media];
  await usedIn(used.id, { title: "A ferry", createdBy: person.id });
  await usedIn(used.id, { title: "Secret" });
  const chosen = await deskChosen(editor, [used.id, unused.id, newId()]);
  expect(chosen.items.map(({ fileName }) => fileName).sort()).toEqual(["a.jpg", "b.jpg"]);
  expect(chosen.uses[used.id]).toMatchObject({ uses: [{ title: "A ferry" }, { title: "Secret" }], hiddenUses: 0 });
  expect(chosen.uses[unused.id]).toBeUndefined();
  const seen = (await deskChosen(writer, [used.id])).uses[used.id];
  expect(seen).toMatchObject({ uses: [{ title: "A ferry" }], hiddenUses: 1 });
  expect(JSON.stringify(seen)).not.toContain("Secret");
});

test("one credit is given to many at once: what they are now comes back, and who may not is told so, one by one", async () => {
  const { context, viewer } = await aPerson();
  const [own, other] = (await libraryOf([{ createdBy: viewer.id }, {}])) as [Media, Media];
  const results = await inBulk(
    { act: "describe", ids: [own.id, other.id], words: { credit: "Mira Lindqvist" } },
    context,
  );
  expect(results).toMatchObject([
    { id: own.id, ok: true, item: { credit: "Mira Lindqvist", missing: ["alt text"] } },
    { id: other.id, ok: false, problem: { code: "forbidden" } },
  ]);
});

test("the list of who added something has those alone who did", async () => {
  const { viewer, person } = await anEditor({ name: "Mira" });
  const { person: trasher } = await aPerson({ name: "Olha" });
  await aPerson({ name: "Nobody" });
  await libraryOf([{ createdBy: person.id }, { createdBy: trasher.id, trashedAt: NOW, trashedBy: person.id }]);
  expect(await deskAdders(viewer)).toEqual([{ id: person.id, name: "Mira" }]);
  const trash = await deskMedia(viewer, LibraryInput.parse({ trashed: "1" }), NOW);
  expect(trash.items).toMatchObject([{ addedBy: "Olha", trashedBy: "Mira" }]);
});

test("what articles use although its time is over, or nearly so, is counted", async () => {
  const { viewer } = await anEditor();
  const rows = await libraryOf([
    { usageEndsAt: later(-DAY) },
    { usageEndsAt: later(5 * DAY) },
    { usageEndsAt: later(40 * DAY) },
    { usageEndsAt: later(-DAY) },
  ]);
  for (const { id } of rows.slice(0, 3)) await usedIn(id);
  expect(await usageEndingCounts(viewer, NOW)).toEqual({ ended: 1, soon: 1 });
});
