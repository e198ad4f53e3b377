import { join } from "node:path";
import { EnvError, env, type Settings } from "#lib/kernel/env.ts";
import { shared } from "#lib/kernel/shared.ts";
import type { Storage } from "./contract.ts";
import { diskStorage } from "./disk.ts";
import { s3Storage } from "./s3.ts";

/** The file storage of this process. */
export function storage(): Storage {
  return shared("storage", () => openStorage(env().STORAGE));
}

/** Either storage, whichever of them is in use. Throws EnvError when its settings are not given. */
export function openStorage(kind: Storage["kind"], settings: Settings = env()): Storage {
  if (kind === "disk") return diskStorage(join(settings.DATA_DIR, "media"));
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint, S3_PUBLIC_URL: publicUrl } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!bucket) throw new EnvError("S3_BUCKET must name the bucket that files are in.");
  const key = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return s3Storage({ bucket, region, endpoint, publicUrl, key, pathStyle: settings.S3_FORCE_PATH_STYLE });
}
