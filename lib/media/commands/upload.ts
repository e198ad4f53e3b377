import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Media, media } from "#db/schema/media.ts";
import type { MediaOrigin } from "#db/vocabulary.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { type FileWork, withFiles } from "#lib/kernel/storage/with-files.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { mediaTag } from "#lib/tags.ts";
import { UNDESCRIBED } from "../fields.ts";
import { cleanFileName } from "../file-name.ts";
import { namesOf, originalName, sha256Aside, sizeOf, storedName } from "../names.ts";
import { orientationOf } from "../orientation.ts";
import { type MadeFile, readPicture } from "../picture.ts";
import { canUpload } from "../policy.ts";
import { inTurn } from "../queue.ts";
import { byHash } from "../rows.ts";
import { UploadInput } from "../schema.ts";
import { type DeskPicture, deskView } from "../view.ts";
import { findable } from "../words.ts";

/** `known` when the very same file was there already: then nothing is added and nothing recorded. */
export type Uploaded = { picture: DeskPicture; known: boolean };

/** Puts a picture into the library. */
export const uploadPicture = adding("media.upload", "upload");

/** Keeps the picture of a page that a text leads to, so that readers never load it from there. It stays out of the library. */
export const keepPreview = adding("media.keep-preview", "link-preview");

function adding(name: `media.${string}`, origin: MediaOrigin) {
  return withFiles(media, (files) =>
    defineCommand({
      name,
      input: UploadInput,
      load: async () => null,
      can: canUpload,

      async prepare({ input: { bytes } }) {
        const hash = await sha256Aside(bytes as Uint8Array<ArrayBuffer>);
        const made = await inTurn(async () => ((await byHash(db(), hash)) ? null : keep(files, bytes)));
        return { hash, made };
      },

      async run({ tx, input, prepared: { hash, made }, context: { actor, now } }): Promise<Uploaded> {
        const known = await byHash(tx, hash);
        const by = actor.type === "person" ? actor.id : null;
        const fileName = cleanFileName(input.fileName);
        if (known) {
          files.giveUp(made?.names ?? []);
          const isNew = known.origin === "link-preview" && origin === "upload";
          const taken = {
            ...{ origin, fileName, createdBy: by, createdAt: now, updatedAt: now },
            ...findable({ ...known, fileName }),
          };
          if (isNew) await tx.update(media).set(taken).where(eq(media.id, known.id));
          return { picture: deskView(isNew ? { ...known, ...taken } : known), known: !isNew };
        }
        files.giveUp([]);
        if (!made) throw new AppError("conflict", "This picture was deleted a moment ago. Upload it again.");
        const [added] = await tx
          .insert(media)
          .values({
            ...made.facts,
            ...{ kind: "picture", hash, fileName, origin, createdBy: by, createdAt: now, updatedAt: now },
            orientation: orientationOf(made.facts),
            ...findable({ ...UNDESCRIBED, ...made.facts, fileName }),
            sample: isPlanting(actor),
          })
          // Two uploads of one picture at the same time: PostgreSQL asks to try again, and then the first is known.
          .onConflictDoNothing({ target: media.hash })
          .returning();
        return { picture: deskView(added as Media), known: false };
      },

      event: ({ result: { picture, known } }) => {
        if (known) return null;
        const { id, fileName, width, height, sizeInBytes } = picture;
        return { target: { type: "media", id }, after: { fileName, width, height, bytes: sizeInBytes } };
      },
      tags: ({ result }) => [mediaTag(result.picture.id)],
    }),
  );
}

/** Makes the sizes and stores them beside the original. Resolves to what the row will say, and the names of the files. */
async function keep(files: FileWork, bytes: Uint8Array) {
  const { files: made, facts: said, ...facts } = await readPicture(bytes);
  const id = newId();
  const sizes = made.map((file) => sizeOf(id, file));
  await files.put(id, originalName(id, facts.type), bytes);
  for (const [at, size] of sizes.entries()) await files.put(id, storedName(size), (made[at] as MadeFile).bytes);
  const row = { id, ...facts, ...said, bytes: bytes.byteLength, sizes, url: null };
  return { facts: row, names: namesOf(row) };
}
