import { env } from "#lib/kernel/env.ts";
import { AppError, invalid } from "#lib/kernel/errors.ts";
import { type Spooled, spooling } from "#lib/kernel/spool/spool.ts";
import { megabytes } from "./megabytes.ts";

/** The largest file of any kind, in bytes. */
export function mostMediaBytes(): number {
  return env().MAX_MEDIA_MB * 1024 * 1024;
}

/** Writes a body of at most `most` bytes to the spool as it comes. Throws AppError too-large. */
export async function withSpooledBody<T>(
  request: Request,
  most: number,
  work: (file: Spooled) => Promise<T>,
): Promise<T> {
  const declared = request.headers.get("content-length");
  if (declared !== null && !(Number(declared) <= most))
    throw new AppError("too-large", `This file is larger than ${megabytes(most)}.`);
  return spooling(request.body ?? nothing(), most, (file) => {
    if (file.size === 0) throw invalid("file", "This file is empty.");
    return work(file);
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is a file without bytes, and is told so.
}
