import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { folders, media } from "#db/schema/media.ts";
import { inBulk } from "#lib/media/bulk.ts";
import { changeFolder } from "#lib/media/commands/change-folder.ts";
import { createFolder } from "#lib/media/commands/create-folder.ts";
import { deleteFolder } from "#lib/media/commands/delete-folder.ts";
import { describeMedia } from "#lib/media/commands/describe.ts";
import { trashMedia } from "#lib/media/commands/trash.ts";
import { deskFolders } from "#lib/media/desk-folders.ts";
import { libraryOf } from "#tests/support/library.ts";
import { anEditor, NOW } from "#tests/support/make.ts";
import { lastEvent } from "#tests/support/record.ts";
import { freshStore } from "#tests/support/store.ts";

freshStore("test");

test("a folder is made, renamed, moved with all in it, and removed when it is empty", async () => {
  const { context } = await anEditor();
  const trip = await createFolder({ name: "Trip ", parentId: null }, context);
  const day = await createFolder({ name: "Day one", parentId: trip.id }, context);
  const archive = await createFolder({ name: "Archive", parentId: null }, context);
  expect([trip, day]).toMatchObject([
    { name: "Trip", depth: 0 },
    { parentId: trip.id, depth: 1 },
  ]);
  await changeFolder({ id: trip.id, name: "Journey", parentId: archive.id }, context);
  expect(await lastEvent()).toMatchObject({
    name: "folder.change",
    before: { name: "Trip", parentId: null },
    after: { name: "Journey", parentId: archive.id },
  });
  const [moved] = await db().select().from(folders).where(eq(folders.id, day.id));
  expect(moved).toMatchObject({ parentId: trip.id, depth: 2 });
  await expect(deleteFolder({ id: trip.id }, context)).rejects.toMatchObject({
    message: "There is one folder in this folder. Move or trash what is in it first.",
  });
  for (const { id } of [day, trip, archive]) await deleteFolder({ id }, context);
  expect(await db().select().from(folders)).toEqual([]);
});

test("two folders of one place do not share a name, capitals and accents aside; in other places they may", async () => {
  const { context } = await anEditor();
  const a = await createFolder({ name: "Élysée", parentId: null }, context);
  await expect(createFolder({ name: "ELYSEE", parentId: null }, context)).rejects.toMatchObject({
    fields: { name: "There is a folder “Élysée” here already. Choose another name." },
  });
  const inner = await createFolder({ name: "Elysee", parentId: a.id }, context);
  await expect(changeFolder({ id: inner.id, parentId: null }, context)).rejects.toMatchObject({ code: "invalid" });
  expect((await changeFolder({ id: a.id, name: "élysée" }, context)).name).toBe("élysée");
});

test("a folder is put neither into itself, nor into one that is gone, nor too deep", async () => {
  const { context } = await anEditor();
  const line = [await createFolder({ name: "0", parentId: null }, context)];
  for (let depth = 1; depth < 8; depth++)
    line.push(await createFolder({ name: `${depth}`, parentId: (line.at(-1) as { id: string }).id }, context));
  const [top, ...rest] = line.map(({ id }) => id) as [string, ...string[]];
  const bottom = rest.at(-1) as string;
  for (const parentId of [top, bottom])
    await expect(changeFolder({ id: top, parentId }, context)).rejects.toMatchObject({
      fields: { parentId: "A folder cannot be put into itself." },
    });
  await expect(createFolder({ name: "8", parentId: bottom }, context)).rejects.toMatchObject({
    fields: { parentId: "Folders stand at most 8 deep." },
  });
  const other = await createFolder({ name: "Other", parentId: null }, context);
  await expect(changeFolder({ id: top, parentId: other.id }, context)).rejects.toMatchObject({ code: "invalid" });
  await expect(createFolder({ name: "x", parentId: "gone000000000000" }, context)).rejects.toMatchObject({
    code: "invalid",
  });
});

test("many things are put into a folder at a stroke; a folder with things says how many", async () => {
  const { context } = await anEditor();
  const { id: folderId } = await createFolder({ name: "Trip", parentId: null }, context);
  const ids = (await libraryOf([{}, {}, {}])).map(({ id }) => id);
  expect((await inBulk({ act: "describe", ids, words: { folderId } }, context)).every(({ ok }) => ok)).toBe(true);
  await expect(deleteFolder({ id: folderId }, context)).rejects.toMatchObject({
    message: "There are 3 items in this folder. Move or trash what is in it first.",
    details: { folders: 0, items: 3 },
  });
  await describeMedia({ id: ids[0] as string, folderId: null }, context);
  await trashMedia({ id: ids[1] as string }, context);
  await expect(deleteFolder({ id: folderId }, context)).rejects.toMatchObject({ details: { items: 1 } });
  await describeMedia({ id: ids[2] as string, folderId: null }, context);
  await deleteFolder({ id: folderId }, context);
  expect((await db().select().from(media)).map((row) => row.folderId)).toEqual([null, null, null]);
  await expect(describeMedia({ id: ids[0] as string, folderId }, context)).rejects.toMatchObject({ code: "not-found" });
});

test("a folder is deleted with what is in it kept: things and folders go one level up", async () => {
  const { viewer, context } = await anEditor();
  const trip = await createFolder({ name: "Trip", parentId: null }, context);
  const day = await createFolder({ name: "Day one", parentId: trip.id }, context);
  // Of the same name as the one that goes, which is no obstacle.
  const same = await createFolder({ name: "Day one", parentId: day.id }, context);
  const noon = await createFolder({ name: "Noon", parentId: same.id }, context);
  await libraryOf([{ folderId: day.id }, { folderId: day.id, trashedAt: NOW }, { folderId: noon.id }, {}]);
  await deleteFolder({ id: day.id, contents: "up" }, context);
  expect(await lastEvent()).toMatchObject({ name: "folder.delete", before: { name: "Day one" }, after: { moved: 2 } });
  expect(await deskFolders(viewer)).toEqual([
    { id: same.id, name: "Day one", parentId: trip.id, depth: 1, items: 0 },
    { id: noon.id, name: "Noon", parentId: same.id, depth: 2, items: 1 },
    { id: trip.id, name: "Trip", parentId: null, depth: 0, items: 1 },
  ]);
  const [row] = await db().select().from(folders).where(eq(folders.id, same.id));
  expect(row?.nameKey).toBe("day one");
});

test("a folder stays, with all that is in it, while a folder within has a name that is taken above", async () => {
  const { viewer, context } = await anEditor();
  const trip = await createFolder({ name: "Trip", parentId: null }, context);
  await createFolder({ name: "Noon", parentId: null }, context);
  await createFolder({ name: "noon", parentId: trip.id }, context);
  await libraryOf([{ folderId: trip.id }]);
  await expect(deleteFolder({ id: trip.id, contents: "up" }, context)).rejects.toMatchObject({
    fields: { name: "There is a folder “Noon” here already. Choose another name." },
  });
  expect((await deskFolders(viewer)).find(({ id }) => id === trip.id)?.items).toBe(1);
});
