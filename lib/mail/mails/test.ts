import type { Template } from "#lib/kernel/mail/letter.ts";

/** For whoever set the server up. */
export function testMail(to: { name: string; address: string }): Template {
  return (site) => ({
    kind: "test",
    to,
    subject: `A test from ${site.name}`,
    parts: [`Hello ${to.name},`, `this mail shows that ${site.name} can send mail. Nothing else is to be done.`],
  });
}
