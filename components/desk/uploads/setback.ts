/** Why a step of an upload did not go through: nobody reached, signed out, no longer there, or refused for good. */
export type SetbackKind = "offline" | "server" | "sign-in" | "gone" | "refused";

export class Setback extends Error {
  override name = "Setback";
  readonly kind: SetbackKind;
  /** Whether the same may go through at another try. */
  readonly again: boolean;

  constructor(kind: SetbackKind, message: string, again = kind !== "refused") {
    super(message);
    this.kind = kind;
    this.again = again;
  }
}

export const WAITING = "Waiting for the server — nothing is lost.";
const OFFLINE = "There is no connection. Waiting for it — nothing is lost.";

/** What an answer of the server other than a good one means; `body` is its problem document, if it has one. */
export function setbackOf(status: number, body: string): Setback {
  const says = titleIn(body);
  if (status === 401) return new Setback("sign-in", "You are signed out. Sign in again, and this goes on by itself.");
  if (status === 404 || status === 410) return new Setback("gone", says || "The server no longer knows this upload.");
  // Out of step with what has arrived, or busy with it: asking again puts that right.
  if (status === 409 && /upload/i.test(says)) return new Setback("server", WAITING);
  if ([408, 423, 425, 429, 502, 503, 504].includes(status)) return new Setback("server", says || WAITING);
  return new Setback(
    "refused",
    says || "The server gave no answer that could be read.",
    status >= 500 || status === 409,
  );
}

export function unreached(): Setback {
  const isOffline = typeof navigator !== "undefined" && navigator.onLine === false;
  return new Setback("offline", isOffline ? OFFLINE : WAITING);
}

function titleIn(body: string): string {
  try {
    const { title } = JSON.parse(body);
    return typeof title === "string" ? title : "";
  } catch {
    return "";
  }
}
