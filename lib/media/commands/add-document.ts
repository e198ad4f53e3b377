import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Media, media } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { fileTag } from "#lib/tags.ts";
import { type DeskFile, deskFile } from "../document-view.ts";
import { UNDESCRIBED } from "../fields.ts";
import { cleanFileName } from "../file-name.ts";
import { keepDocument } from "../keep-files.ts";
import { sha256Aside } from "../names.ts";
import { canUpload } from "../policy.ts";
import { byHash } from "../rows.ts";
import { UploadInput } from "../schema.ts";
import { findable } from "../words.ts";

/** `known` when the very same file was there already: then nothing is added and nothing recorded. */
export type Added = { file: DeskFile; known: boolean };

export const addFile = withFiles(media, (work) =>
  defineCommand({
    name: "file.add",
    input: UploadInput,
    load: async () => null,
    can: canUpload,

    async prepare({ input }) {
      const hash = await sha256Aside(input.bytes);
      const fileName = cleanFileName(input.fileName, "file");
      const known = await byHash(db(), hash);
      return { hash, fileName, kept: known ? null : await keepDocument(work, input.bytes, fileName, { id: newId() }) };
    },

    async run({ tx, prepared: { hash, fileName, kept }, context: { actor, now } }): Promise<Added> {
      const known = await byHash(tx, hash);
      const createdBy = actor.type === "person" ? actor.id : null;
      if (known) {
        work.giveUp(kept?.names ?? []);
        // It comes out of the trash when somebody puts it there once more.
        const back = { trashedAt: null, trashedBy: null, createdBy, createdAt: now, updatedAt: now };
        if (known.trashedAt) await tx.update(media).set(back).where(eq(media.id, known.id));
        return { file: deskFile({ ...known, ...(known.trashedAt && back) }), known: !known.trashedAt };
      }
      work.giveUp([]);
      if (!kept) throw new AppError("conflict", "This file was deleted a moment ago. Add it again.");
      const [added] = await tx
        .insert(media)
        .values({
          ...{ ...kept.row, kind: "document", hash, fileName, createdBy, createdAt: now, updatedAt: now },
          ...findable({ ...UNDESCRIBED, fileName }),
        })
        // Two uploads of one file at the same time: PostgreSQL asks to try again, and then the first is known.
        .onConflictDoNothing({ target: media.hash })
        .returning();
      return { file: deskFile(added as Media), known: false };
    },

    event: ({ result: { file, known } }) => {
      if (known) return null;
      const { id, fileName, kind, bytes } = file;
      return { target: { type: "file", id }, after: { fileName, kind, bytes } };
    },
    tags: ({ result }) => [fileTag(result.file.id)],
  }),
);
