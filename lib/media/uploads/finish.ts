import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import type { Context, Viewer } from "#lib/kernel/actor.ts";
import { AppError, notFound, problemOf } from "#lib/kernel/errors.ts";
import { shared } from "#lib/kernel/shared.ts";
import { isNoRoom, type Spooled, spooled } from "#lib/kernel/spool/spool.ts";
import { type Added, addMedia } from "../commands/add.ts";
import { type Replaced, replaceMedia } from "../commands/replace.ts";
import { deskItem } from "../item.ts";
import type { FinishInput } from "../schema.ts";
import type { Note } from "./notes.ts";
import { pathOf, uploadStore } from "./store.ts";

type Asking = Context & { actor: Viewer };

/**
 * Puts an upload that has arrived whole into the library. Asked again, also after a kill in between, it gives the same
 * answer, and nothing arrives twice. Throws AppError; what was refused for good is gone then.
 */
export async function finishUpload(id: string, input: z.input<typeof FinishInput>, context: Asking): Promise<Added> {
  return once(`${context.actor.id}/${id}`, async (own) => {
    const note = await noteOf(own);
    if (note.became) return again(note.became);
    const begun = note.begun;
    await uploadStore().configstore.set(own, Object.assign(note, { begun: begun ?? context.now.toISOString() }));
    return taking(own, note, async (file, fileName) => {
      const { item, ...added } = await addMedia({ ...input, file, fileName }, context);
      const known = added.known && !(begun && (await isAddedSince(begun, item.id, context)));
      await uploadStore().configstore.set(own, Object.assign(note, { became: { itemId: item.id, known } }));
      return { item, known };
    });
  });
}

/** Puts an upload that has arrived whole in the place of a file that is there. */
export async function replaceByUpload(itemId: string, id: string, context: Asking): Promise<Replaced> {
  return once(`${context.actor.id}/${id}`, async (own) => {
    const note = await noteOf(own);
    const replaced = await taking(own, note, (file, fileName) => replaceMedia({ id: itemId, file, fileName }, context));
    await uploadStore().configstore.delete(own);
    return replaced;
  });
}

/** Whoever asks while the same is under way hears its answer. */
function once<T>(own: string, work: (own: string) => Promise<T>): Promise<T> {
  const running = shared("finishing", () => new Map<string, Promise<unknown>>());
  const before = running.get(own) as Promise<T> | undefined;
  if (before !== undefined) return before;
  const answer = work(own).finally(() => running.delete(own));
  running.set(own, answer);
  return answer;
}

async function noteOf(own: string): Promise<Note> {
  const note = await uploadStore().configstore.get(own);
  if (!note) throw notFound("upload");
  return note;
}

/** The bytes go once they are taken or refused for good; what may go better in a moment keeps them. */
async function taking<T>(own: string, note: Note, take: (file: Spooled, fileName: string) => Promise<T>): Promise<T> {
  const store = uploadStore();
  const { offset, size } = await store.getUpload(own).catch(() => {
    throw notFound("upload");
  });
  if (offset !== size) throw new AppError("conflict", "This upload has not arrived whole yet.");
  const file = await spooled(pathOf(own));
  const result = await take(file, note.metadata?.filename ?? "").catch(async (error) => {
    const { code } = problemOf(error);
    const mayGoBetter = code === "unavailable" || code === "internal" || code === "unauthenticated";
    if (!mayGoBetter || isNoRoom(error)) await store.discard(own);
    throw error;
  });
  await store.removeBytes(own);
  return result;
}

async function again({ itemId, known }: NonNullable<Note["became"]>): Promise<Added> {
  const [row] = await db().select().from(media).where(eq(media.id, itemId));
  if (!row) throw notFound("upload");
  return { item: deskItem(row), known };
}

/** The server was killed after this very upload had become a row, and before anybody heard of it. */
async function isAddedSince(begun: string, itemId: string, { actor }: Asking): Promise<boolean> {
  const [row] = await db().select({ by: media.createdBy, at: media.createdAt }).from(media).where(eq(media.id, itemId));
  return row?.by === actor.id && row.at >= new Date(begun);
}
