import type { Mail } from "#lib/kernel/mail/send.ts";
import { LINK_HOURS } from "./lifecycle.ts";

type Invitation = { site: string; by: string; name: string; email: string; link: string };

export function invitationMail({ site, by, name, email, link }: Invitation): Mail {
  return {
    to: email,
    subject: oneLine(`${by} invites you to ${site}`),
    text: `Hello ${name},

${by} invites you to work on ${site}. Open this link to choose a password:

${link}

It works once, within ${LINK_HOURS.invitation / 24} days. If you did not expect it, do nothing.
`,
  };
}

export function resetMail({ site, name, email, link }: Omit<Invitation, "by">): Mail {
  return {
    to: email,
    subject: oneLine(`A new password for ${site}`),
    text: `Hello ${name},

somebody asked for a new password for your account at ${site}. If it was you, open this link:

${link}

It works once, within ${LINK_HOURS["password-reset"] === 1 ? "one hour" : `${LINK_HOURS["password-reset"]} hours`}. If it was not you, do nothing: your password stays as it is.
`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
