/** True when a write failed because a unique index already holds the value, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  return codes(error).some((code) => UNIQUE.has(code));
}

/** True when the database itself is out of reach, locked too long or out of space: the caller may try again later. */
export function isOutage(error: unknown): boolean {
  return codes(error).some((code) => OUTAGE.test(code)) || messages(error).some((message) => LOST.test(message));
}

const UNIQUE = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
const OUTAGE =
  /^(SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|CORRUPT)|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOSPC|53|57014|57P|08)/;

/** What the PostgreSQL driver says without a code, of a connection that is gone or did not come about. */
const LOST =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function messages(error: unknown): string[] {
  const { message, cause } = (error ?? {}) as { message?: unknown; cause?: unknown };
  return [...(typeof message === "string" ? [message] : []), ...(cause ? messages(cause) : [])];
}

function codes(error: unknown): string[] {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return [...(typeof code === "string" ? [code] : []), ...(cause ? codes(cause) : [])];
}
