import { Readable } from "node:stream";
import { and, eq, type SQL, sql } from "drizzle-orm";
import rangeParser from "range-parser";
import { db } from "#db/client.ts";
import { type Media, media } from "#db/schema/media.ts";
import { deskContext } from "#lib/auth/session.ts";
import type { Viewer } from "#lib/kernel/actor.ts";
import { notFound } from "#lib/kernel/errors.ts";
import type { Part } from "#lib/kernel/storage/contract.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import { namesOf } from "./names.ts";
import { canSeeLibrary } from "./policy.ts";

/** What somebody handed in is saved, never shown, and stays with whoever asked for it. */
const SAFETY = {
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
  "accept-ranges": "bytes",
};

/** The file as it came, for staff: whole, or the part that the request's Range names. Throws AppError. */
export async function getOriginal(request: Request, id: string): Promise<Response> {
  const { actor } = await deskContext();
  const row = await originalRow(actor, id);
  const name = namesOf(row)[0] as string;
  const { size, tag } = await storage().stat(name);
  const headers = {
    ...SAFETY,
    etag: tag,
    "content-type": row.type,
    "content-disposition": attachment(row.fileName),
  };
  const part = wantedPart(request, size, tag);
  if (part === "outside") {
    return new Response(null, { status: 416, headers: { ...SAFETY, "content-range": `bytes */${size}` } });
  }
  const { body } = await storage().open(name, part ?? undefined, request.signal);
  return new Response(Readable.toWeb(body) as ReadableStream, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(part ? part.to - part.from + 1 : size),
      ...(part && { "content-range": `bytes ${part.from}-${part.to}/${size}` }),
    },
  });
}

async function originalRow(viewer: Viewer, id: string): Promise<Media> {
  const [row] = await db()
    .select()
    .from(media)
    .where(and(visibleTo(viewer), eq(media.id, id)));
  if (!row) throw notFound("file");
  return row;
}

/** Null for the whole: also when several parts are wanted, or a part of another file. */
function wantedPart({ headers }: Request, size: number, tag: string): Part | "outside" | null {
  const range = headers.get("range");
  const same = headers.get("if-range");
  if (range === null || (same !== null && same !== tag)) return null;
  const found = rangeParser(size, range, { combine: true });
  if (found === -1) return "outside";
  if (found === -2 || found.type !== "bytes" || found.length !== 1 || !found[0]) return null;
  return { from: found[0].start, to: found[0].end };
}

/** By its own name (RFC 6266), and in plain letters for whatever does not read that. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function visibleTo(viewer: Viewer): SQL {
  return canSeeLibrary(viewer) ? sql`1 = 1` : sql`1 = 0`;
}
