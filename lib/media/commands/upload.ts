import { eq } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { type Media, media } from "#db/schema/media.ts";
import { isSystem } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { mediaTag } from "#lib/tags.ts";
import { cleanFileName } from "../file-name.ts";
import { originalName, sha256, sizeOf, storedName } from "../names.ts";
import { type Picture, readPicture } from "../picture.ts";
import { canUpload } from "../policy.ts";
import { inTurn } from "../queue.ts";
import { UploadInput } from "../schema.ts";
import { type DeskPicture, deskView } from "../view.ts";
import { type FileWork, withFiles } from "./with-files.ts";

/** `known` when the very same file was there already: then nothing is added and nothing recorded. */
export type Uploaded = { picture: DeskPicture; known: boolean };

export const uploadPicture = withFiles((files) =>
  defineCommand({
    name: "media.upload",
    input: UploadInput,
    load: async () => null,
    can: (actor, _, { sample }) => canUpload(actor) && (!sample || isSystem(actor)),

    async prepare({ input }) {
      const hash = sha256(input.bytes);
      if (await byHash(db(), hash)) return { hash, made: null };
      return { hash, made: await inTurn(() => keep(files, input.bytes)) };
    },

    async run({ tx, input, prepared: { hash, made }, context: { actor, now } }): Promise<Uploaded> {
      const known = await byHash(tx, hash);
      if (known) {
        files.giveUp(made?.names ?? []);
        return { picture: deskView(known), known: true };
      }
      files.giveUp([]);
      const { id, row } = made ?? (await keepAfterAll());
      const createdBy = actor.type === "person" ? actor.id : null;
      const words = { alt: "", decorative: false, caption: "", credit: "", focalX: 0.5, focalY: 0.5 };
      const { sample } = input;
      const fileName = cleanFileName(input.fileName);
      const values = { id, hash, fileName, ...row, ...words, sample, createdBy, createdAt: now };
      const [added] = await tx.insert(media).values(values).returning();
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
