import { eq } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Media, media } from "#db/schema/media.ts";
import type { MediaOrigin } from "#db/vocabulary.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { UNDESCRIBED } from "../fields.ts";
import { cleanFileName } from "../file-name.ts";
import { loadFolder } from "../folder-tree.ts";
import { type DeskItem, deskItem } from "../item.ts";
import { keepFile } from "../keep-files.ts";
import { canUpload } from "../policy.ts";
import { byHash, tagOf } from "../rows.ts";
import { AddInput, KeepPreviewInput } from "../schema.ts";
import { findable } from "../words.ts";

/** `known` when the very same file was there already: then nothing is added and nothing recorded. */
export type Added = { item: DeskItem; known: boolean };

/** Puts a file into the library: a picture, a document, a sound or a film, whatever its content is. */
export const addMedia = adding("media.add", AddInput, "upload");

/** Keeps the picture of a page that a text leads to, so that readers never load it from there. It stays out of the library. */
export const keepPreview = adding("media.keep-preview", KeepPreviewInput, "link-preview");

function adding<Input extends typeof AddInput | typeof KeepPreviewInput>(
  name: `media.${string}`,
  input: Input,
  origin: MediaOrigin,
) {
  return withFiles(media, (files) =>
    defineCommand({
      name,
      input: input as typeof AddInput,
      load: (tx, { folderId }) => loadFolderIf(tx, folderId),
      can: canUpload,

      async prepare({ input: { file, only, fileName: given } }) {
        const fileName = cleanFileName(given, "file");
        if (await byHash(db(), file.hash)) return { fileName, kept: null };
        const place = { id: newId(), fileName, only: origin === "link-preview" ? ("picture" as const) : only };
        const kept = await keepFile(files, file, place);
        return { fileName: kept.row.kind === "picture" ? cleanFileName(given) : fileName, kept };
      },

      async run({ tx, input: { file, only, ...input }, prepared: { fileName, kept }, context }): Promise<Added> {
        const { actor, now } = context;
        const known = await byHash(tx, file.hash);
        const by = { createdBy: actor.type === "person" ? actor.id : null, createdAt: now, updatedAt: now };
        const folderId = input.folderId ?? null;
        if (known) {
          files.giveUp(kept?.names ?? []);
          refuseOther(known, only);
          return takeKnown(tx, known, { origin, fileName, ...by, ...(folderId && { folderId }) });
        }
        files.giveUp([]);
        if (!kept) throw new AppError("conflict", "This file was deleted a moment ago. Add it again.");
        const words = { ...UNDESCRIBED, source: input.source ?? "", ...filled(kept.said) };
        const [added] = await tx
          .insert(media)
          .values({
            ...{ ...kept.row, ...words, ...by, hash: file.hash, fileName, origin, folderId },
            ...findable({ ...words, fileName }),
            sample: isPlanting(actor),
          })
          // Two uploads of one file at the same time: PostgreSQL asks to try again, and then the first is known.
          .onConflictDoNothing({ target: media.hash })
          .returning();
        return { item: deskItem(added as Media), known: false };
      },

      event: ({ result: { item, known } }) => {
        if (known) return null;
        const { id, kind, fileName, typeName, width, height, sizeInBytes: bytes } = item;
        return { target: { type: "media", id }, after: { kind, fileName, type: typeName, width, height, bytes } };
      },
      tags: ({ result }) => [tagOf(result.item)],
    }),
  );
}

/** It comes into the library from among the previews, and out of the trash, when somebody puts it there once more. */
async function takeKnown(
  tx: Transaction,
  known: Media,
  wish: Partial<Media> & { origin: MediaOrigin },
): Promise<Added> {
  const isNew = wish.origin === "upload" && (known.origin === "link-preview" || known.trashedAt !== null);
  if (!isNew) return { item: deskItem(known), known: true };
  const taken = { ...wish, trashedAt: null, trashedBy: null };
  const change = { ...taken, ...findable({ ...known, ...taken }) };
  await tx.update(media).set(change).where(eq(media.id, known.id));
  return { item: deskItem({ ...known, ...change }), known: false };
}

async function loadFolderIf(tx: Transaction, folderId: string | null | undefined): Promise<null> {
  if (folderId) await loadFolder(tx, { id: folderId });
  return null;
}

function refuseOther({ kind, fileName }: Media, only: AddInput["only"]): void {
  if (only && only !== kind)
    throw new AppError("invalid", `This very file is in the library as “${fileName}”, and no ${only}.`);
}

/** What a file leaves empty must not undo what is known otherwise. */
function filled<Said extends object>(said: Said): Partial<Said> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "")) as Partial<Said>;
}
