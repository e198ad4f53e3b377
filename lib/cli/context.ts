import { resolve } from "node:path";
import type { Context } from "#lib/kernel/actor.ts";

/** The command line acts for whoever holds the machine. */
export function cliContext(): Context {
  return { actor: { type: "system", job: "command-line" }, now: new Date(), via: "cli" };
}

/** A file as the person named it, from the folder that they stand in. */
export function fileFrom(name: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}
