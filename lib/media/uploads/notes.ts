import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type KvStore, Upload } from "@tus/server";
import { explainFullSpool } from "#lib/kernel/spool/spool.ts";

/** What an upload became once it was finished, kept for whoever did not hear the answer and asks again. */
export type Became = { itemId: string; known: boolean };
/** What is written down of an upload beside its bytes. */
export type Note = Upload & {
  became?: Became;
  /** When it was first asked to finish. */
  begun?: string;
};

/** Notes as files beside the uploads: whole or not there, so that a kill in between spoils none. */
export function notesIn(folder: string): KvStore<Note> {
  const pathOf = (id: string) => join(folder, `${id}.json`);
  return {
    async get(id) {
      try {
        const { became, begun, ...facts } = JSON.parse(await readFile(pathOf(id), "utf8"));
        return Object.assign(new Upload(facts), became && { became }, begun && { begun });
      } catch {
        // Not there, or not ours: the sender begins again.
        return undefined;
      }
    },
    async set(id, note) {
      const beside = `${pathOf(id)}~${randomUUID()}`;
      try {
        await writeFile(beside, JSON.stringify(note), { mode: 0o600 });
        await rename(beside, pathOf(id));
      } catch (error) {
        await rm(beside, { force: true });
        explainFullSpool(error);
      }
    },
    delete: (id) => rm(pathOf(id), { force: true }),
  };
}
