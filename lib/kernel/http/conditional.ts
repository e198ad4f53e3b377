import { createHash } from "node:crypto";
import fresh from "fresh";
import { HttpRefusal } from "./refusal.ts";

/** An entity tag of what is answered. */
export function etagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether the asker has this already. */
export function hasAlready({ headers }: Request, etag: string): boolean {
  const asked = headers.get("if-none-match");
  return asked !== null && fresh({ "if-none-match": asked }, { etag });
}

/**
 * The version that a change is based on, as If-Match names it. Throws 428 when it names none, 412 for one that is no
 * version of ours.
 */
export function versionIn({ headers }: Request): number {
  const asked = headers.get("if-match")?.trim();
  if (!asked || asked === "*")
    throw new HttpRefusal(
      428,
      "precondition-required",
      "Say in If-Match which version this is based on, as the ETag of the draft names it.",
    );
  const version = Number(/^"([1-9][0-9]{0,8})"$/.exec(asked)?.[1]);
  if (!version) throw new HttpRefusal(412, "precondition-failed", "If-Match names no version of this draft.");
  return version;
}
