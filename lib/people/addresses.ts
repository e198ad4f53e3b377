import type { LinkPurpose } from "#db/vocabulary.ts";
import { env } from "#lib/kernel/env.ts";

const PATHS = {
  "set-up": "setup",
  invitation: "invitation",
  "password-reset": "reset",
  "sign-in": "sign-in/mail",
  "new-email": "confirm-email",
} satisfies Record<LinkPurpose, string>;

/** The whole address of a one-time link, to print, mail or copy. */
export function linkAddress(purpose: LinkPurpose, secret: string): string {
  return `${env().PUBLIC_URL}${linkPath(purpose, secret)}`;
}

/** The same without the site, for a mail, which puts it before. */
export function linkPath(purpose: LinkPurpose, secret: string): string {
  return `/${PATHS[purpose]}/${secret}`;
}
