import { inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "#db/client.ts";
import type { media } from "#db/schema/media.ts";
import type { Context } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import { log } from "#lib/kernel/log.ts";
import type { Source } from "./contract.ts";
import { removeFiles, removeFolders } from "./remove-files.ts";
import { storage } from "./storage.ts";

/** The files that one run of a command writes before its transaction, and gives up after it. */
export type FileWork = {
  /** Before the transaction. Taken back when the command fails. */
  put(rowId: string, name: string, source: Source): Promise<void>;
  /** Removed once the transaction is committed, folders with all that is in them. Said anew by every run of it. */
  giveUp(names: string[], folders?: string[]): void;
};

/** The tables whose rows have files. */
type Owner = typeof media;

/** A command that works on files besides its row in `table`: a row without files, or files without a row, do not stay. */
export function withFiles<Input extends z.ZodType, Result>(
  table: Owner,
  define: (files: FileWork) => Command<Input, Result>,
): Command<Input, Result> {
  async function command(raw: z.input<Input>, context: Context): Promise<Result> {
    const written = new Map<string, string>();
    let unwanted: { names: string[]; folders: string[] } = { names: [], folders: [] };
    const files: FileWork = {
      async put(rowId, name, source) {
        written.set(name, rowId);
        await storage().put(name, source);
      },
      giveUp(names, folders = []) {
        unwanted = { names, folders };
      },
    };
    try {
      const result = await define(files)(raw, context);
      await removeFiles(unwanted.names);
      await removeFolders(unwanted.folders);
      return result;
    } catch (error) {
      await takeBack(table, written);
      throw error;
    }
  }
  const { commandName, input } = define(NO_FILES);
  return Object.assign(command, { commandName, input });
}

const NO_FILES: FileWork = { put: async () => undefined, giveUp: () => undefined };

/** A connection may break after the commit but before the answer: files of a row that exists are left alone. */
async function takeBack(table: Owner, written: Map<string, string>): Promise<void> {
  if (written.size === 0) return;
  try {
    const ids = [...new Set(written.values())];
    const kept = await db().select({ id: table.id }).from(table).where(inArray(table.id, ids));
    const keptIds = new Set(kept.map((row) => row.id));
    await removeFiles([...written].filter(([, id]) => !keptIds.has(id)).map(([name]) => name));
  } catch (error) {
    log().warn({ error, names: [...written.keys()] }, "could not take back the files of a failed upload");
  }
}
