import { AppError } from "#lib/kernel/errors.ts";
import { losesLastAdmin } from "./lifecycle.ts";

/** Throws conflict when nobody would be left who can look after people. */
export function refuseLosingLastAdmin(...change: Parameters<typeof losesLastAdmin>): void {
  if (!losesLastAdmin(...change)) return;
  throw new AppError("conflict", "This is the last active admin. Make somebody else an admin first.");
}
