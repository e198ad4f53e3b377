/** True when a write failed because a unique index already holds the value, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  return codes(error).some((code) => UNIQUE.has(code));
}

/** True when the database itself is out of reach, locked too long or out of space: the caller may try again later. */
export function isOutage(error: unknown): boolean {
  return codes(error).some((code) => OUTAGE.test(code));
}

const UNIQUE = new Set(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"]);
const OUTAGE =
  /^(SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|CORRUPT)|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOSPC|53|57P|08)/;

function codes(error: unknown): string[] {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return [...(typeof code === "string" ? [code] : []), ...(cause ? codes(cause) : [])];
}
