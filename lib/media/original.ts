import { Readable } from "node:stream";
import rangeParser from "range-parser";
import type { Part } from "#lib/kernel/storage/contract.ts";
import { storage } from "#lib/kernel/storage/storage.ts";
import type { Original } from "./desk-original.ts";

/** What somebody handed in is saved, never shown, and stays with whoever asked for it. */
const SAFETY = {
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "cache-control": "private, no-store",
  "accept-ranges": "bytes",
};

/** The file as it came: whole, or the part that the request's Range names. Throws AppError. */
export async function sendOriginal(request: Request, { name, type, fileName }: Original): Promise<Response> {
  const { size, tag } = await storage().stat(name);
  const part = wantedPart(request, size, tag);
  if (part === "outside") {
    return new Response(null, { status: 416, headers: { ...SAFETY, "content-range": `bytes */${size}` } });
  }
  const { body } = await storage().open(name, part ?? undefined, request.signal);
  return new Response(Readable.toWeb(body) as ReadableStream, {
    status: part ? 206 : 200,
    headers: {
      ...SAFETY,
      etag: tag,
      "content-type": type,
      "content-disposition": attachment(fileName),
      "content-length": String(part ? part.to - part.from + 1 : size),
      ...(part && { "content-range": `bytes ${part.from}-${part.to}/${size}` }),
    },
  });
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
