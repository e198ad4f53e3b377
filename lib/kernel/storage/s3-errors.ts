import { AppError, notFound } from "#lib/kernel/errors.ts";

type Failure = Error & { code?: string; $metadata?: { httpStatusCode?: number }; $response?: { statusCode?: number } };

/** What the client throws as what people are told. Its own error stays behind: it carries the signed request. */
export function explained(thrown: unknown, bucket: string): Error {
  if (!(thrown instanceof Error)) return new Error(String(thrown));
  const error = thrown as Failure;
  if (error.name === "AppError") return error;
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode;
  const cause = Object.assign(new Error(`${error.name}: ${error.message}`), { code: error.code, status });
  const unavailable = (message: string) => new AppError("unavailable", message, { cause });
  if (error.name === "NoSuchBucket")
    return unavailable(`The file storage has no bucket “${bucket}”: S3_BUCKET is wrong.`);
  if (/^(NoSuchKey|NotFound)$/.test(error.name) || status === 404) return notFound("file");
  if (
    /^(PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(error.name) ||
    status === 301
  )
    return unavailable("The file storage keeps this bucket elsewhere: S3_REGION or S3_ENDPOINT is wrong.");
  if (error.name === "RequestTimeTooSkewed")
    return unavailable("The file storage refuses us: the clock of this machine is wrong.");
  if (status === 401 || status === 403 || error.name === "CredentialsProviderError")
    return unavailable(
      "The file storage refuses the key of this server: S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is wrong, or lacks a right.",
    );
  if (status === 507 || /StorageFull|QuotaExceeded/.test(error.name))
    return unavailable("There is no room left for files. Nothing was kept; tell an admin.");
  return unavailable("The file storage cannot be reached at the moment. Nothing was changed; try again in a moment.");
}

/** Whether the same request may succeed a moment later: the store stumbled or the connection broke. Silence was long enough. */
export function isPassing(error: unknown): boolean {
  const { cause } = error as { cause?: { message: string; code?: string; status?: number } };
  if (!cause) return false;
  return cause.status === undefined
    ? /^(ECONN|EPIPE)/.test(cause.code ?? "")
    : cause.status >= 500 && cause.status !== 507;
}
