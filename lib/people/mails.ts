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

export function signInMail({ site, name, email, link }: Omit<Invitation, "by">): Mail {
  return {
    to: email,
    subject: oneLine(`Sign in to ${site}`),
    text: `Hello ${name},

open this link to sign in to ${site}:

${link}

It works once, within ${LINK_HOURS["sign-in"] * 60} minutes. If you did not ask for it, do nothing: nobody gets in without it.
`,
  };
}

export function newEmailMail({ site, name, email, link }: Omit<Invitation, "by">): Mail {
  return {
    to: email,
    subject: oneLine(`Your e-mail at ${site}`),
    text: `Hello ${name},

open this link to sign in to ${site} with this e-mail from now on:

${link}

It works once, within ${LINK_HOURS["new-email"]} hours. If you did not ask for it, do nothing.
`,
  };
}

/** To the old address, which may be the only one that its owner still reads. */
export function emailChangedMail({
  site,
  name,
  email,
  to,
}: {
  site: string;
  name: string;
  email: string;
  to: string;
}): Mail {
  return {
    to,
    subject: oneLine(`Your e-mail at ${site} was changed`),
    text: `Hello ${name},

your account at ${site} now signs in with ${email} instead of this address.

If you know of it, there is nothing to do. If you do not, tell an admin of ${site} at once.
`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
