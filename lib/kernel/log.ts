import pino, { type Logger } from "pino";
import { shared } from "./shared.ts";

/** Structured lines on standard output. Whatever could be a secret is taken out by name. */
export function log(): Logger {
  return shared("log", () =>
    pino({
      level: process.env.LOG_LEVEL || "info",
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
      redact: { paths: SECRET_PATHS, censor: "[removed]" },
    }),
  );
}

const SECRET_NAMES = ["password", "passwordHash", "secret", "token", "cookie", "authorization", "email"];
const SECRET_PATHS = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
