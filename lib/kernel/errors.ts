import { ZodError } from "zod";
import { isOutage, isUniqueViolation } from "#db/dialect/violations.ts";
import type { Actor } from "./actor.ts";

/** Problem codes and the HTTP status that each is told with. */
export const HTTP_STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
  internal: 500,
} as const;
export type ErrorCode = Exclude<keyof typeof HTTP_STATUS, "internal">;

/** Messages by field name; the empty name stands for the whole form. */
export type FieldErrors = Record<string, string>;

/** A refusal that the person is told of: the message is written for them. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  /** Plain facts for the screen, such as the newer text of a draft. */
  readonly details: unknown;

  constructor(
    code: ErrorCode,
    message: string,
    more: { fields?: FieldErrors; details?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = more.fields;
    this.details = more.details;
  }
}

export function notFound(what: string): AppError {
  return new AppError("not-found", `This ${what} does not exist, or is not yours to see.`);
}

/** For whom a policy does not let: only whoever is not signed in is asked to sign in. */
export function refusal(actor: Actor): AppError {
  return actor.type === "anyone"
    ? new AppError("unauthenticated", "Sign in to do this.")
    : new AppError("forbidden", "Your role does not allow this. Ask an editor or an admin.");
}

/** A refusal of one field. */
export function invalid(field: string, message: string): AppError {
  return new AppError("invalid", message, { fields: { [field]: message } });
}

export type Problem = { code: ErrorCode | "internal"; message: string; fields?: FieldErrors; details?: unknown };

/** What may be told of an error. Anything unforeseen becomes one general sentence; the caller logs the error itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ZodError)
    return { code: "invalid", message: "Some fields need another look.", fields: fieldsOf(error) };
  // The framework's bundle holds its own copy of this class, so the name decides, not instanceof.
  if (error instanceof Error && error.name === "AppError") {
    const { code, message, fields, details } = error as AppError;
    return { code, message, ...(fields && { fields }), ...(details !== undefined && { details }) };
  }
  if (isUniqueViolation(error)) {
    return { code: "conflict", message: "Somebody else took this name or address a moment ago. Choose another." };
  }
  if (isOutage(error)) {
    return {
      code: "unavailable",
      message: "The database cannot be reached or is full. Nothing was changed; try again in a moment.",
    };
  }
  return { code: "internal", message: "Something went wrong on our side. Nothing was changed." };
}

function fieldsOf(error: ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}
