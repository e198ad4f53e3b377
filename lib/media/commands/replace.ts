import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Media, media } from "#db/schema/media.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { AppError } from "#lib/kernel/errors.ts";
import { withFiles } from "#lib/kernel/storage/with-files.ts";
import { cleanFileName } from "../file-name.ts";
import { type DeskItem, deskItem } from "../item.ts";
import { keepFile } from "../keep-files.ts";
import { namesOf } from "../names.ts";
import { outdatedFolders } from "../outdated.ts";
import { canDescribe } from "../policy.ts";
import { byHash, forgetHtml, loadMedia, tagOf } from "../rows.ts";
import { ReplaceInput } from "../schema.ts";
import { findable } from "../words.ts";

export type Replaced = DeskItem & { unchanged: boolean };

/**
 * Puts another file in the place of one that is there: every use stays and shows the new one. Words and focal point are
 * kept; the crop is not, since it was of another picture. The former files go once that is committed.
 */
export const replaceMedia = withFiles(media, (files) =>
  defineCommand({
    name: "media.replace",
    input: ReplaceInput,
    load: loadMedia,
    can: canDescribe,

    async prepare({ input: { file, ...input }, target: { id, kind, addressKey, version } }) {
      const fileName = cleanFileName(input.fileName, kind === "picture" ? "picture" : "file");
      if (await byHash(db(), file.hash)) return { fileName, kept: null };
      // The mark is new each time: a try that fails takes back its own files, and nobody else's.
      const place = { id, fileName, only: kind, mark: newId(), addressKey, version: version + 1 };
      return { fileName, kept: await keepFile(files, file, place) };
    },

    async run({ tx, input, target, prepared: { fileName, kept }, context }): Promise<Replaced> {
      const { hash } = input.file;
      files.giveUp(kept?.names ?? []);
      const other = await byHash(tx, hash);
      if (other?.id === target.id) return { ...deskItem(target), unchanged: true };
      if (other) throw taken(other);
      if (!kept) throw new AppError("conflict", "This file was deleted a moment ago. Choose it again.");
      const { id: _, ...facts } = { version: target.version + 1, ...kept.row };
      if (facts.version !== target.version + 1) throw new AppError("conflict", "Somebody just changed it. Try again.");
      const change = { ...facts, hash, fileName, crop: null, updatedAt: context.now };
      const [row] = await tx
        .update(media)
        .set({ ...change, ...findable({ ...target, fileName }) })
        .where(eq(media.id, target.id))
        .returning();
      await forgetHtml(tx, target.id);
      files.giveUp(
        namesOf(target).filter((name) => !kept.names.includes(name)),
        outdatedFolders(target),
      );
      return { ...deskItem(row as Media), unchanged: false };
    },

    event: ({ target, result }) =>
      result.unchanged
        ? null
        : {
            target: { type: "media", id: target.id },
            before: { fileName: target.fileName, hash: target.hash, bytes: target.bytes },
            after: { fileName: result.fileName, bytes: result.sizeInBytes, version: result.version },
          },
    tags: ({ target }) => [tagOf(target)],
  }),
);

function taken({ fileName, trashedAt }: Media): AppError {
  const where = trashedAt ? "lies in the trash" : "is in the library already";
  return new AppError("conflict", `This very file ${where}, as “${fileName}”. Use that one instead.`);
}
