import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type MadeSize, type Media, media } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { type FileWork, withFiles } from "#lib/kernel/storage/with-files.ts";
import { fileTag } from "#lib/tags.ts";
import { MAX_FILE_BYTES } from "../document-kinds.ts";
import { fileUrl } from "../document-names.ts";
import { fileType } from "../document-type.ts";
import { type DeskFile, deskFile } from "../document-view.ts";
import { UNDESCRIBED } from "../fields.ts";
import { cleanFileName } from "../file-name.ts";
import { sha256, storedName } from "../names.ts";
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

    async prepare({ input: { bytes, fileName } }) {
      const hash = sha256(bytes);
      return { hash, kept: (await byHash(db(), hash)) ? null : await keep(work, bytes, fileName) };
    },

    async run({ tx, prepared: { hash, kept }, context: { actor, now } }): Promise<Added> {
      const known = await byHash(tx, hash);
      if (known) {
        work.giveUp(kept ? [storedName(kept)] : []);
        return { file: deskFile(known), known: true };
      }
      work.giveUp([]);
      if (!kept) throw new AppError("conflict", "This file was deleted a moment ago. Add it again.");
      const createdBy = actor.type === "person" ? actor.id : null;
      const [added] = await tx
        .insert(media)
        .values({
          ...kept,
          ...UNSEEN,
          ...findable({ ...UNDESCRIBED, fileName: kept.fileName }),
          hash,
          createdBy,
          createdAt: now,
          updatedAt: now,
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

const UNSEEN = { kind: "document", width: 0, height: 0, colour: "", sizes: [] as MadeSize[] } as const;

/** Looks at what it is and stores it. Resolves to what the row will say of it. Throws AppError. */
async function keep(work: FileWork, bytes: Uint8Array, name: string) {
  if (bytes.byteLength > MAX_FILE_BYTES)
    throw new AppError("too-large", `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`);
  const found = fileType(bytes);
  if ("refusal" in found) throw invalid("file", found.refusal);
  const id = newId();
  const fileName = cleanFileName(name, "file");
  const row = { id, fileName, type: found.type, bytes: bytes.byteLength, url: fileUrl(id, fileName, found.type) };
  await work.put(id, storedName(row), bytes);
  return row;
}
