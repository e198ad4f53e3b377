import { z } from "zod";
import { shared } from "./shared.ts";

const Settings = z.object({
  PORT: z.coerce.number("a port number").int().min(0).max(65_535, "at most 65535").default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "an address such as https://example.org" })
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "an address that begins with postgres://, or nothing for SQLite")
    .optional(),
  STORAGE: z.enum(["disk", "s3"]).default("disk"),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "the name of a bucket, such as newsroom-files")
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, "the name of a region, such as eu-central-1")
    .default("us-east-1"),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "an address such as https://s3.example.org, or nothing for Amazon" })
    .optional(),
  S3_ACCESS_KEY_ID: z.string().min(3, "the id of an access key").optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(3, "the secret of an access key").optional(),
  S3_FORCE_PATH_STYLE: z.stringbool("true or false").default(false),
  S3_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "an address such as https://files.example.org" })
    .refine((url) => !/[?#]/.test(url), "an address without ? and #")
    .transform((url) => new URL(url).href.replace(/\/+$/, ""))
    .optional(),
  // One byte less than what the column of both engines holds.
  MAX_MEDIA_MB: z.coerce.number("a number of megabytes").int().min(1).max(2_047, "at most 2047").default(2_000),
  AUTH_SECRET: z.string().min(32, "at least 32 characters").optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "an address such as smtp://user:password@host:587" }).optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  PAGE_CACHE_MB: z.coerce.number("a number of megabytes").int().min(1).max(65_536).default(256),
  TRUSTED_PROXIES: z.coerce.number("how many proxies stand in front").int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});
export type Settings = Omit<z.output<typeof Settings>, "PUBLIC_URL"> & { PUBLIC_URL: string };

/** The settings of this process, read once. Throws EnvError. */
export function env(): Settings {
  return shared("env", () => readSettings(process.env));
}

const HARMLESS = ["PATH", "LD_LIBRARY_PATH", "HOME", "TMPDIR", "LANG", "FONTCONFIG_PATH", "FONTCONFIG_FILE"];

/** What a process that handles strangers' files may know of this one: where libraries and fonts are, and nothing of ours. */
export function surroundings(): Record<string, string | undefined> {
  return Object.fromEntries(HARMLESS.map((name) => [name, process.env[name]]));
}

/** A setting that cannot be used: the message names it and says what it should be. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** Checks settings given as environment variables; an empty value counts as not given. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) throw new EnvError(sentence(parsed.error.issues[0], given));
  const { SMTP_URL, MAIL_FROM, PORT } = parsed.data;
  if (SMTP_URL && !MAIL_FROM) throw new EnvError("MAIL_FROM must say who sends the mail when SMTP_URL is set.");
  checkStore(parsed.data);
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${PORT}` };
}

function checkStore(given: z.output<typeof Settings>): void {
  if (given.STORAGE === "s3" && !given.S3_BUCKET) {
    throw new EnvError("S3_BUCKET must name the bucket that files are in when STORAGE is s3.");
  }
  if (!given.S3_ACCESS_KEY_ID !== !given.S3_SECRET_ACCESS_KEY) {
    throw new EnvError("S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: one of them is missing.");
  }
  if (given.PUBLIC_URL?.startsWith("https:") && given.S3_PUBLIC_URL?.startsWith("http:")) {
    throw new EnvError("S3_PUBLIC_URL must be https, as PUBLIC_URL is: browsers load nothing else into such pages.");
  }
}

function sentence(issue: z.core.$ZodIssue | undefined, given: Record<string, string | undefined>): string {
  const name = String(issue?.path[0]);
  // A value may hold a password (DATABASE_URL, SMTP_URL) or be a key, so only harmless ones are repeated.
  const shown = /URL|SECRET|KEY|ENDPOINT/.test(name) ? "" : ` (it is "${given[name]}")`;
  return `${name} cannot be used${shown}: it should be ${issue?.message.replace(/^Invalid input: /, "")}.`;
}
