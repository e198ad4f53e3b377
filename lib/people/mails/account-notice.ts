import type { Template } from "#lib/kernel/mail/letter.ts";

type Facts = { name: string; email: string; what: string };

/**
 * Tells somebody in whole sentences of a change to how they sign in, so that one they did not make is noticed. In English,
 * as the desk is, where `what` comes from.
 */
export function accountNotice({ name, email, what }: Facts): Template {
  return (site) => ({
    kind: "account-notice",
    to: { name, address: email },
    subject: `Your account at ${site.name}`,
    parts: [
      `Hello ${name},`,
      what,
      `If you know of it, there is nothing to do. If you do not, change your password, and tell an admin of ${site.name}.`,
    ],
  });
}
