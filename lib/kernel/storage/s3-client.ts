import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { PutObjectCommand, S3Client, UploadPartCommand } from "@aws-sdk/client-s3";

export type S3Settings = {
  bucket: string;
  region: string;
  /** For a store other than Amazon's. */
  endpoint?: string | undefined;
  /** Without a key the client looks for one as Amazon's tools do, such as the role of the machine. */
  key?: { accessKeyId: string; secretAccessKey: string } | undefined;
  pathStyle: boolean;
  /** Where the bucket's public folder can be fetched by browsers, without a slash at the end. */
  publicUrl?: string | undefined;
};

type Library = typeof import("@aws-sdk/client-s3");
export type Store = { lib: Library; client: S3Client };

/** Sends one request with a body. */
export type Sender<T> = (
  store: Store,
  body: { Body: Readable; ContentLength: number },
  options: { abortSignal: AbortSignal },
) => Promise<T>;

const CONNECT_WITHIN_MS = 1_500;
const TRIES = 2;

/** Loads the client, which only a site with such a store pays for. */
export async function connect({ region, endpoint, key, pathStyle }: S3Settings): Promise<Store> {
  const lib = await import("@aws-sdk/client-s3");
  const sockets = { keepAlive: true, maxSockets: Number.POSITIVE_INFINITY };
  const client = new lib.S3Client({
    region,
    ...(endpoint !== undefined && { endpoint }),
    ...(key && { credentials: key }),
    forcePathStyle: pathStyle,
    maxAttempts: TRIES,
    // Stores that do not know it would be waited for.
    expectContinueHeader: false,
    // The newer checksums in trailers are not understood by every store; what we send is signed over its SHA-256.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // Readers may be slow for as long as they like, so idle sockets are not cut here: patience.ts watches the store alone.
    requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, socketTimeout: 0, httpAgent: sockets, httpsAgent: sockets },
  });
  return { lib, client };
}

/** The store itself then refuses other bytes than these; without it a stream is signed without its content. */
export function signOver<Command extends PutObjectCommand | UploadPartCommand>(
  command: Command,
  bytes: Uint8Array,
): Command {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  (command as PutObjectCommand).middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers["x-amz-content-sha256"] = sha256;
      return next(args);
    },
    { step: "build" },
  );
  return command;
}
