import { afterAll, expect, test } from "vitest";
import { env } from "#lib/kernel/env.ts";
import { mailIsConfigured, sendMail } from "#lib/kernel/mail/send.ts";
import { deliver } from "#lib/people/deliver.ts";
import { invitationMail } from "#lib/people/mails.ts";
import { aMailbox } from "#tests/support/mailbox.ts";

const mailbox = await aMailbox();
afterAll(() => mailbox.close());
const mail = invitationMail({
  site: "Ліхтар",
  by: "Ivan",
  name: "Olena",
  email: "olena@newsroom.example",
  link: "https://a.example/invitation/x",
});

test("without a mail server nothing is sent, and the screen is told so", async () => {
  expect(mailIsConfigured()).toBe(false);
  expect(await deliver(mail)).toBe("not-configured");
});

test("with one, the mail arrives with subject, sender and link", async () => {
  Object.assign(env(), { SMTP_URL: mailbox.url, MAIL_FROM: "Lantern <desk@lantern.example>" });
  expect(await sendMail(mail)).toBe("sent");
  expect(mailbox.mails[0]).toMatch(/^To: olena@newsroom\.example\r?$/m);
  expect(mailbox.mails[0]).toMatch(/^From: Lantern <desk@lantern\.example>\r?$/m);
  expect(mailbox.mails[0]).toMatch(/^Subject: =\?UTF-8\?Q\?Ivan_invites_you_to_/m);
  // Quoted-printable folds long lines; every mail program unfolds them.
  expect(mailbox.mails[0]?.replaceAll("=\r\n", "")).toContain("https://a.example/invitation/x");
});

test.each([{ to: "a@b.example\r\nBcc: c@d.example" }, { subject: "Hello\nBcc: c@d.example" }])(
  "a second header does not slip in by %j",
  async (more) => {
    const before = mailbox.mails.length;
    await expect(sendMail({ ...mail, ...more })).rejects.toThrow("one line");
    expect(mailbox.mails).toHaveLength(before);
  },
);

test("one address means one recipient, even with a comma in it", async () => {
  const before = mailbox.mails.length;
  await sendMail({ ...mail, to: "a@b.example, c@d.example" }).catch(() => undefined);
  for (const sent of mailbox.mails.slice(before)) expect(sent).not.toMatch(/^To:.*b\.example.*,.*d\.example\r?$/m);
});

test("a mail server that is not there fails the mail, not the change", async () => {
  Object.assign(env(), { SMTP_URL: "smtp://127.0.0.1:1" });
  expect(await deliver(mail)).toBe("failed");
});
