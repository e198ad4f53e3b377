import { z } from "zod";
import { ROLES, type Role } from "#db/vocabulary.ts";
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
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "the address of the provider, such as https://login.example.org" })
    .refine(isSafeIssuer, "an address that begins with https://")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().min(8, "the secret that the provider gave out").optional(),
  OIDC_NAME: z.string().max(40, "at most 40 characters").default("single sign-on"),
  OIDC_SCOPE: z
    .string()
    .regex(/\bopenid\b/, "scopes with openid among them")
    .default("openid email profile"),
  OIDC_ROLE_CLAIM: z.string().optional(),
  OIDC_ROLES: z.string().transform(readRoles).optional(),
  OIDC_MATCH_EMAIL: z.stringbool("true or false").default(false),
  OIDC_CREATE: z.stringbool("true or false").default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "an address such as smtp://user:password@host:587" }).optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  PAGE_CACHE_MB: z.coerce.number("a number of megabytes").int().min(1).max(65_536).default(256),
  RENDER_THREADS: z.coerce.number("how many threads may help to render").int().min(0).max(16).default(1),
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
  checkProvider(parsed.data);
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${PORT}` };
}

function checkProvider({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ...given }: z.output<typeof Settings>): void {
  const named = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (named !== 0 && named !== 3) {
    throw new EnvError("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: one of them is missing.");
  }
  if (given.OIDC_ROLE_CLAIM && !given.OIDC_ROLES) {
    throw new EnvError("OIDC_ROLES must say which role a value of OIDC_ROLE_CLAIM stands for, such as editors=editor.");
  }
}

/** Tokens must not be read on their way; a provider on the same machine is for trying out. */
function isSafeIssuer(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname ?? "");
}

/** `staff=author, chiefs=editor` */
function readRoles(text: string, context: z.RefinementCtx): { value: string; role: Role }[] {
  const pairs = text
    .split(",")
    .map((pair) => pair.trim())
    .filter(Boolean);
  return pairs.flatMap((pair) => {
    const at = pair.lastIndexOf("=");
    const [value, role] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at > 0 && value && (ROLES as readonly string[]).includes(role)) return [{ value, role: role as Role }];
    context.addIssue({ code: "custom", message: `pairs such as editors=editor, with one of ${ROLES.join(", ")}` });
    return [];
  });
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
