import type { IncomingMessage } from "node:http";
import { type Duplex, PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { refusal } from "./refusals.ts";

const DECODERS: Record<string, () => Duplex> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What the fetcher says it can unpack. */
export const ENCODINGS = "gzip, deflate, br";

/**
 * Hands the body to `take`, unpacked, as it comes: at most `maxBytes`, counted both as they come and as they are unpacked.
 * Throws AppError.
 */
export async function takeBody<T>(
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
  take: (body: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  if (Number(response.headers["content-length"]) > maxBytes) throw refusal("too-large");
  let taken: Promise<T> | undefined;
  await pipeline(
    response,
    atMost(maxBytes),
    decoderFor(response.headers["content-encoding"]),
    atMost(maxBytes),
    async (body: AsyncIterable<Buffer>) => {
      taken = take(body);
      await taken;
    },
    { signal },
  );
  return taken as Promise<T>;
}

function decoderFor(encoding: string | undefined): Duplex {
  const name = encoding?.trim().toLowerCase();
  if (!name || name === "identity") return new PassThrough();
  // One packing after another is what bombs are made of.
  const make = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  if (!make) throw refusal("garbled");
  return make();
}

function atMost(maxBytes: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let length = 0;
    for await (const piece of source) {
      length += piece.byteLength;
      if (length > maxBytes) throw refusal("too-large");
      yield piece;
    }
  };
}
