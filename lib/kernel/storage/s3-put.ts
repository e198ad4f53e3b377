import { Readable } from "node:stream";
import type { CreateMultipartUploadCommandOutput, UploadPartCommandOutput } from "@aws-sdk/client-s3";
import type { Source } from "./contract.ts";
import { asItTakesThem } from "./patience.ts";
import type { Ask } from "./s3-ask.ts";
import { type Sender, signOver } from "./s3-client.ts";
import { isPassing } from "./s3-errors.ts";
import { servedAs } from "./served-as.ts";
import { hashOf, piecesOf, sizeOf } from "./source.ts";

type Where = { Bucket: string; Key: string };

/** What goes in one request, and so much of a file lies in memory at a time. */
const SLAB = 8 * 1024 * 1024;
const SLICE = 64 * 1024;
const TRIES = 2;

/**
 * Stores a source under a name, whole or not at all: what fits one request goes in one, more goes in parts that become
 * a file only when all of them are there. Every request is signed over its bytes, so the store refuses others.
 */
export async function putWhole(ask: Ask, where: Where, source: Source): Promise<void> {
  const [size, sha256] = await Promise.all([sizeOf(source), hashOf(source)]);
  const { type, caching, disposition } = servedAs(where.Key);
  const about = {
    ...{ ...where, ContentType: type, CacheControl: caching, ContentDisposition: disposition },
    Metadata: { ...(sha256 !== null && { sha256 }) },
  };
  const pieces = piecesOf(source, size);
  if (size > SLAB) return putParts(ask, where, { about, slabs: slabsOf(pieces) });
  const bytes = Buffer.concat(await Array.fromAsync(pieces));
  await send(ask, bytes, ({ lib, client }, body, options) => {
    const command = new lib.PutObjectCommand({ ...about, ...body });
    return client.send(signOver(command, bytes), options);
  });
}

type Parts = { about: Where; slabs: AsyncIterable<Buffer> };

async function putParts(ask: Ask, where: Where, { about, slabs }: Parts): Promise<void> {
  const { UploadId } = await ask<CreateMultipartUploadCommandOutput>(({ lib, client }, { signal }) =>
    client.send(new lib.CreateMultipartUploadCommand(about), { abortSignal: signal }),
  );
  const upload = { ...where, UploadId };
  try {
    const parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for await (const slab of slabs) {
      const PartNumber = parts.length + 1;
      const { ETag } = await send<UploadPartCommandOutput>(ask, slab, ({ lib, client }, body, options) => {
        const command = new lib.UploadPartCommand({ ...upload, ...body, PartNumber });
        return client.send(signOver(command, slab), options);
      });
      parts.push({ PartNumber, ETag });
    }
    const whole = { ...upload, MultipartUpload: { Parts: parts } };
    await ask(({ lib, client }, { signal }) =>
      client.send(new lib.CompleteMultipartUploadCommand(whole), { abortSignal: signal }),
    );
  } catch (error) {
    // Where this fails too, the parts cost room until the bucket sweeps them (docs/operating.md); they are no file.
    await ask(({ lib, client }, { signal }) =>
      client.send(new lib.AbortMultipartUploadCommand(upload), { abortSignal: signal }),
    ).catch(() => undefined);
    throw error;
  }
}

/** Sends bytes in one request, and once more when that may help. Time runs while the store does not take them. */
async function send<T>(ask: Ask, bytes: Buffer, sender: Sender<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask((store, time) => {
        const body = Readable.from(asItTakesThem(slicesOf(bytes), time), { objectMode: false });
        const options = { abortSignal: time.signal };
        return sender(store, { Body: body, ContentLength: bytes.byteLength }, options).finally(() => body.destroy());
      });
    } catch (error) {
      if (tried === TRIES || !isPassing(error)) throw error;
    }
  }
}

async function* slicesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** The same bytes in slabs of one size, the last one smaller. */
async function* slabsOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    kept.push(piece);
    length += piece.byteLength;
    if (length < SLAB) continue;
    const joined = Buffer.concat(kept);
    const whole = length - (length % SLAB);
    for (let at = 0; at < whole; at += SLAB) yield joined.subarray(at, at + SLAB);
    kept = [joined.subarray(whole)];
    length -= whole;
  }
  if (length > 0) yield Buffer.concat(kept);
}
