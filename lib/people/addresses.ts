import type { LinkPurpose } from "#db/vocabulary.ts";
import { env } from "#lib/kernel/env.ts";

const PATHS = { "set-up": "setup", invitation: "invitation", "password-reset": "reset" } satisfies Record<
  LinkPurpose,
  string
>;

/** The whole address of a one-time link, to print, mail or copy. */
export function linkAddress(purpose: LinkPurpose, secret: string): string {
  return `${env().PUBLIC_URL}/${PATHS[purpose]}/${secret}`;
}

/** A path as a log may keep it: whoever reads logs must not be able to open somebody's one-time link. */
export function pathWithoutSecret(path: string): string {
  return path.replace(SECRET_PATH, "$1[removed]");
}

const SECRET_PATH = new RegExp(`^(/(?:${Object.values(PATHS).join("|")})/).+$`);
