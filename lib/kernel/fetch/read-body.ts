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

/** The whole body, unpacked. At most `maxBytes`, counted both as they come and as they are unpacked. Throws AppError. */
export async function readBody(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  if (Number(response.headers["content-length"]) > maxBytes) throw refusal("too-large");
  const pieces: Buffer[] = [];
  await pipeline(
    response,
    atMost(maxBytes),
    decoderFor(response.headers["content-encoding"]),
    atMost(maxBytes),
    async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) pieces.push(piece);
    },
    { signal },
  );
  return Buffer.concat(pieces);
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
