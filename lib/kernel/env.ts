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
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${PORT}` };
}

function sentence(issue: z.core.$ZodIssue | undefined, given: Record<string, string | undefined>): string {
  const name = String(issue?.path[0]);
  // A value may hold a password (DATABASE_URL, SMTP_URL), so only harmless ones are repeated.
  const shown = /URL|SECRET/.test(name) ? "" : ` (it is "${given[name]}")`;
  return `${name} cannot be used${shown}: it should be ${issue?.message.replace(/^Invalid input: /, "")}.`;
}
