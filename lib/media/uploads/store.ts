import { createWriteStream, mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { shared } from "#lib/kernel/shared.ts";
import { explainFullSpool, spoolFolder, spoolIn } from "#lib/kernel/spool/spool.ts";
import { notesIn } from "./notes.ts";

/** Uploads under way: `id` is the person's and the upload's own, so each lies in its sender's folder. */
export function uploadStore(): SpoolStore {
  return shared("upload-store", () => {
    // Before the library makes it for everybody to read.
    mkdirSync(spoolFolder(), { recursive: true, mode: 0o700 });
    return new SpoolStore({ directory: spoolFolder(), configstore: notesIn(spoolFolder()) });
  });
}

export function pathOf(id: string): string {
  return join(spoolFolder(), id);
}

class SpoolStore extends FileStore {
  override async create(...[upload]: Parameters<FileStore["create"]>): ReturnType<FileStore["create"]> {
    await spoolIn(upload.id.split("/")[0] as string);
    return super.create(upload).catch(async (error) => {
      await this.discard(upload.id);
      return explainFullSpool(error);
    });
  }

  /** As the library's own, which does not tell a full disk from a broken connection. */
  override async write(bytes: Readable, id: string, from: number): Promise<number> {
    const to = createWriteStream(pathOf(id), { flags: "r+", start: from });
    try {
      await pipeline(bytes, to);
    } catch (error) {
      // Half a file would keep the room that others want.
      if (/^(ENOSPC|EDQUOT)$/.test((error as { code?: string }).code ?? "")) await this.discard(id);
      explainFullSpool(error);
    }
    return from + to.bytesWritten;
  }

  /** The note of it stays. */
  async removeBytes(id: string): Promise<void> {
    await rm(pathOf(id), { force: true });
  }

  /** Removing what is not there is no error. */
  async discard(id: string): Promise<void> {
    await this.removeBytes(id);
    await this.configstore.delete(id);
  }
}
