import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { GetObjectCommandOutput } from "@aws-sdk/client-s3";
import { AppError } from "#lib/kernel/errors.ts";
import type { Facts, Part, Storage } from "./contract.ts";
import { checkName, isName } from "./names.ts";
import { asTheyCome } from "./patience.ts";
import { asking } from "./s3-ask.ts";
import type { S3Settings } from "./s3-client.ts";
import { explained } from "./s3-errors.ts";
import { putWhole } from "./s3-put.ts";

const PAGE = 1_000;

/** Files in a bucket of an S3-compatible store. The client is loaded with the first question to it. */
export function s3Storage(settings: S3Settings): Storage {
  const { bucket, region, endpoint, publicUrl } = settings;
  const ask = asking(settings);
  const at = (name: string) => ({ Bucket: bucket, Key: checkName(name) });

  async function open(name: string, part?: Part, signal?: AbortSignal): Promise<Facts & { body: Readable }> {
    const where = at(name);
    return ask(async ({ lib, client }, time) => {
      const Range = part && `bytes=${part.from}-${part.to}`;
      const found = await client.send(new lib.GetObjectCommand({ ...where, Range }), {
        abortSignal: time.signal,
      });
      const pieces = asTheyCome(found.Body as Readable, time);
      const body = Readable.from(inWords(pieces, bucket), { objectMode: false });
      body.once("close", () => (found.Body as Readable).destroy());
      const size = Number(found.ContentRange?.split("/")[1] ?? found.ContentLength);
      return { ...factsOf(found), size, body };
    }, signal);
  }

  async function stat(name: string): Promise<Facts> {
    const where = at(name);
    return ask(async ({ lib, client }, { signal }) =>
      factsOf(await client.send(new lib.HeadObjectCommand(where), { abortSignal: signal })),
    );
  }

  async function remove(name: string): Promise<void> {
    const where = at(name);
    await ask(({ lib, client }, { signal }) =>
      client.send(new lib.DeleteObjectCommand(where), { abortSignal: signal }),
    );
  }

  async function list(folder: string): Promise<string[]> {
    const where = { Bucket: bucket, Prefix: `${checkName(folder)}/`, MaxKeys: PAGE };
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await ask(({ lib, client }, { signal }) =>
        client.send(new lib.ListObjectsV2Command({ ...where, ContinuationToken: after }), { abortSignal: signal }),
      );
      names.push(...(page.Contents ?? []).flatMap(({ Key = "" }) => (isName(Key) ? [Key] : [])));
      after = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (after !== undefined);
    return names.sort();
  }

  return {
    kind: "s3",
    place: `the bucket ${bucket} at ${endpoint ? new URL(endpoint).host : `Amazon S3 (${region})`}`,
    put: async (name, source) => putWhole(ask, at(name), source),
    open,
    stat,
    remove,
    list,
    read: async (name) => buffer((await open(name)).body),
    path: async () => null,
    exists: (name) => stat(name).then(() => true, ifMissing),
    address: (name) => (publicUrl && /^public(\/|$)/.test(name) ? `${publicUrl}/${checkName(name)}` : null),
    async check() {
      await ask(({ lib, client }, { signal }) => {
        const where = { Bucket: bucket, Prefix: "public/", MaxKeys: 1 };
        return client.send(new lib.ListObjectsV2Command(where), { abortSignal: signal });
      });
    },
  };
}

type Found = Pick<GetObjectCommandOutput, "ContentLength" | "ETag" | "LastModified" | "Metadata">;

function factsOf({ ContentLength = 0, ETag = "", LastModified = new Date(0), Metadata }: Found): Facts {
  return { size: ContentLength, tag: ETag, modified: LastModified, sha256: Metadata?.sha256 ?? null };
}

async function* inWords(pieces: AsyncIterable<Uint8Array>, bucket: string): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw explained(error, bucket);
  }
}

function ifMissing(error: unknown): false {
  if (error instanceof AppError && error.code === "not-found") return false;
  throw error;
}
