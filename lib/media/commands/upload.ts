import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Media, media } from "#db/schema/media.ts";
import type { MediaOrigin } from "#db/vocabulary.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { isPlanting } from "#lib/sample/policy.ts";
import { mediaTag } from "#lib/tags.ts";
import { UNDESCRIBED } from "../fields.ts";
import { cleanFileName } from "../file-name.ts";
import { keepPicture } from "../keep-files.ts";
import { sha256Aside } from "../names.ts";
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
        const hash = await sha256Aside(bytes);
        const made = await inTurn(async () =>
          (await byHash(db(), hash)) ? null : keepPicture(files, bytes, { id: newId() }),
        );
        return { hash, made };
      },

      async run({ tx, input, prepared: { hash, made }, context: { actor, now } }): Promise<Uploaded> {
        const known = await byHash(tx, hash);
        const by = actor.type === "person" ? actor.id : null;
        const fileName = cleanFileName(input.fileName);
        if (known) {
          files.giveUp(made?.names ?? []);
          // It comes out of the trash, too, when somebody puts it there once more.
          const isNew = origin === "upload" && (known.origin === "link-preview" || known.trashedAt !== null);
          const taken = {
            ...{ origin, fileName, createdBy: by, createdAt: now, updatedAt: now, trashedAt: null, trashedBy: null },
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
            ...made.row,
            ...made.said,
            ...{ kind: "picture", hash, fileName, origin, createdBy: by, createdAt: now, updatedAt: now },
            ...findable({ ...UNDESCRIBED, ...made.said, fileName }),
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
