import { notFound } from "next/navigation";
import { problemOf } from "#lib/kernel/errors.ts";

/** For `.catch` of a read: only what is not there becomes a 404; an outage stays an outage. */
export function absent(error: unknown): never {
  if (problemOf(error).code === "not-found") notFound();
  throw error;
}
