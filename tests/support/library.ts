import { store } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Folder, folders, type Media, media } from "#db/schema/media.ts";
import { UNDESCRIBED } from "#lib/media/fields.ts";
import { orientationOf } from "#lib/media/orientation.ts";
import { findable, sortName } from "#lib/media/words.ts";
import { NOW } from "./make.ts";

/** Rows of the library without files: lists read none. */
export async function libraryOf(facts: Partial<Media>[]): Promise<Media[]> {
  const rows = facts.map(aRow);
  await store().transaction(async (tx) => {
    for (let at = 0; at < rows.length; at += 200) await tx.insert(media).values(rows.slice(at, at + 200));
  });
  return rows;
}

export async function aFolder(name: string, parent: Folder | null = null): Promise<Folder> {
  const place = { parentId: parent?.id ?? null, depth: parent ? parent.depth + 1 : 0 };
  const folder: Folder = { id: newId(), name, nameKey: sortName(name), ...place, createdBy: null, createdAt: NOW };
  await store().transaction((tx) => tx.insert(folders).values(folder));
  return folder;
}

function aRow(facts: Partial<Media>): Media {
  const id = facts.id ?? newId();
  const { width = 40, height = 30, createdAt = NOW } = facts;
  const row: Media = {
    ...{ id, kind: "picture", hash: id, fileName: `${id}.jpg`, type: "image/jpeg", width, height, bytes: 1_000 },
    ...{
      orientation: orientationOf({ width, height }),
      colour: "#000000",
      addressKey: id,
      url: null,
      original: null,
      animated: false,
    },
    ...{ seconds: null, ...UNDESCRIBED, usageEndsAt: null, focalX: 0.5, focalY: 0.5, crop: null, version: 1 },
    ...{
      origin: "upload",
      folderId: null,
      used: false,
      sample: false,
      createdBy: null,
      createdAt,
      updatedAt: createdAt,
    },
    ...{ trashedBy: null, trashedAt: null, words: "", sortName: "", wordsVersion: 0 },
    ...facts,
  };
  return { ...row, ...findable(row) };
}
