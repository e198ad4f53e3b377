import crypto, { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import type { S3Settings } from "#lib/kernel/storage/s3-client.ts";

export type ObjectStore = {
  settings: S3Settings;
  /** What a server or a command needs to keep its files there. */
  environment: Record<string, string>;
  /** No more connections, and those there are end: as a machine that is gone. */
  goDown: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
};

const KEY = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
const BUCKET = "newsroom-files";

/** A server that speaks S3, with one empty bucket, on this machine alone. */
export async function anObjectStore(): Promise<ObjectStore> {
  const directory = mkdtempSync(join(tmpdir(), "standfirst-bucket-"));
  let port = 0;
  let server: Server | undefined;
  const run = async () => {
    const store = new S3rver({
      ...{ address: "127.0.0.1", port, silent: true, directory },
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    mend(store as unknown as Inside);
    port = (await store.run()).port;
    server = (store as unknown as { httpServer: Server }).httpServer;
  };
  const goDown = async () => {
    const closed = new Promise((resolve) => server?.close(resolve));
    server?.closeAllConnections();
    await closed;
  };
  await run();
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    settings: { bucket: BUCKET, region: "us-east-1", endpoint, key: KEY, pathStyle: true },
    environment: {
      ...{ S3_BUCKET: BUCKET, S3_ENDPOINT: endpoint, S3_FORCE_PATH_STYLE: "true" },
      ...{ S3_ACCESS_KEY_ID: KEY.accessKeyId, S3_SECRET_ACCESS_KEY: KEY.secretAccessKey },
    },
    goDown,
    comeBack: run,
    close: async () => {
      await goDown();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** It turns pages by a token in DES, which is gone from OpenSSL; triple DES with one key three times is the same cipher. */
for (const name of ["createCipheriv", "createDecipheriv"] as const) {
  const original = crypto[name] as (algorithm: string, key: Buffer, iv: Buffer) => unknown;
  Object.assign(crypto, {
    [name]: (algorithm: string, key: Buffer, iv: Buffer, ...more: []) =>
      algorithm === "des"
        ? original("des-ede3-cbc", Buffer.concat([key, key, key]), iv)
        : original(algorithm, key, iv, ...more),
  });
}

type Content = AsyncIterable<Uint8Array> | Buffer;
type Written = { size: number; md5: string };
type Inside = {
  middleware: ((context: Asked, next: () => Promise<void>) => Promise<void>)[];
  store: {
    getResourcePath(bucket: string, key: string | undefined, kind: string): string;
    putMetadata(bucket: string, key: string, metadata: unknown, md5: string): Promise<void>;
    putObject(object: { bucket: string; key: string; content: Content; metadata: unknown }): Promise<Written>;
    putPart(bucket: string, uploadId: string, part: string, content: Content): Promise<Written>;
  };
};
type Asked = { method: string; path: string; query: { uploadId?: string }; status: number };

/**
 * Where the server falls short of S3: it writes a file in its place as it comes, answers before all is written, and
 * knows no end of an upload in parts but a good one.
 */
function mend({ middleware, store }: Inside): void {
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const written = await writeWhole(store.getResourcePath(bucket, key, "object"), content);
    await store.putMetadata(bucket, key, metadata, written.md5);
    return written;
  };
  store.putPart = async (bucket, uploadId, part, content) => {
    const path = join(store.getResourcePath(bucket, undefined, "uploads"), uploadId, part);
    const written = await writeWhole(path, content);
    await writeFile(`${path}.md5`, written.md5);
    return written;
  };
  middleware.unshift(async (context, next) => {
    const { uploadId } = context.query;
    if (context.method !== "DELETE" || !uploadId) return next();
    const folder = store.getResourcePath(context.path.split("/")[1] ?? "", undefined, "uploads");
    await rm(join(folder, uploadId), { recursive: true });
    context.status = 204;
  });
}

async function writeWhole(path: string, content: Content): Promise<Written> {
  const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
  await mkdir(dirname(path), { recursive: true });
  const coming = join(tmpdir(), randomUUID());
  await writeFile(coming, bytes);
  await rename(coming, path);
  return { size: bytes.byteLength, md5: createHash("md5").update(bytes).digest("hex") };
}
