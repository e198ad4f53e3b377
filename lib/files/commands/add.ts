import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { files, type StoredFile } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { type FileWork, withFiles } from "#lib/kernel/storage/with-files.ts";
import { cleanFileName } from "#lib/media/file-name.ts";
import { sha256 } from "#lib/media/names.ts";
import { fileTag } from "#lib/tags.ts";
import { fileType } from "../file-type.ts";
import { MAX_FILE_BYTES } from "../kinds.ts";
import { fileUrl, storedName } from "../names.ts";
import { canAdd } from "../policy.ts";
import { fileByHash } from "../rows.ts";
import { AddInput } from "../schema.ts";
import { type DeskFile, deskFile } from "../view.ts";

/** `known` when the very same file was there already: then nothing is added and nothing recorded. */
export type Added = { file: DeskFile; known: boolean };

export const addFile = withFiles(files, (work) =>
  defineCommand({
    name: "file.add",
    input: AddInput,
    load: async () => null,
    can: canAdd,

    async prepare({ input: { bytes, fileName } }) {
      const hash = sha256(bytes);
      return { hash, kept: (await fileByHash(db(), hash)) ? null : await keep(work, bytes, fileName) };
    },

    async run({ tx, prepared: { hash, kept }, context: { actor, now } }): Promise<Added> {
      const known = await fileByHash(tx, hash);
      if (known) {
        work.giveUp(kept ? [storedName(kept)] : []);
        return { file: deskFile(known), known: true };
      }
      work.giveUp([]);
      if (!kept) throw new AppError("conflict", "This file was deleted a moment ago. Add it again.");
      const createdBy = actor.type === "person" ? actor.id : null;
      const [added] = await tx
        .insert(files)
        .values({ ...kept, hash, createdBy, createdAt: now })
        // Two uploads of one file at the same time: PostgreSQL asks to try again, and then the first is known.
        .onConflictDoNothing({ target: files.hash })
        .returning();
      return { file: deskFile(added as StoredFile), known: false };
    },

    event: ({ result: { file, known } }) => {
      if (known) return null;
      const { id, fileName, kind, bytes } = file;
      return { target: { type: "file", id }, after: { fileName, kind, bytes } };
    },
    tags: ({ result }) => [fileTag(result.file.id)],
  }),
);

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
